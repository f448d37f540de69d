#!/usr/bin/env bash
# Runs the program as a user would: streams, exit codes, refusals, the same bytes.
# usage: program.sh PROGRAM SOURCE_DIR
set -u
gongbao=$1 source=$2
work=$(mktemp -d) && work=$(cd "$work" && pwd -P)
mounted=
finish() {
  [ -z "$mounted" ] || umount "$mounted"
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap finish EXIT
cd "$work" || exit 1
export LC_ALL=C # messages in English
unset SOURCE_DATE_EPOCH GONGBAO_DATA GONGBAO_CONFIG GONGBAO_TITLE GONGBAO_PUBLISHER GONGBAO_BASE_URL GONGBAO_LEXICON NO_COLOR
failures=0 checks=0

fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$*"
  [ ! -s out ] || sed 's/^/  stdout: /' out | head -n 8
  [ ! -s err ] || sed 's/^/  stderr: /' err | head -n 8
}
# run CODE argument…: the program with these arguments ends with this code.
run() {
  local want=$1 got
  shift
  checks=$((checks + 1))
  "$gongbao" "$@" >out 2>err </dev/null
  got=$?
  [ "$got" = "$want" ] || fail "gongbao $*: exit code $got, not $want"
}
# says FILE WORDS: these words stand in out or err.
says() {
  checks=$((checks + 1))
  grep -qF -- "$2" "$1" || fail "$1 does not say: $2"
}
silent() {
  checks=$((checks + 1))
  [ ! -s "$1" ] || fail "$1 is not empty"
}
# holds COMMAND…: the command succeeds.
holds() {
  checks=$((checks + 1))
  "$@" >out 2>err || fail "$*"
}

mkdir reports
cat >reports/one.txt <<'END'
某市2031年上半年经济运行情况
上半年，全市进出口总额3775.5亿元，增长6.10%。其中，出口2512.6亿元，进口1262.9亿元。
一、工业
分产业看，第一产业增加值增长3.7%，第二产业增加值增长6.5%，第三产业增加值下降1.2%。
END
cat >wrong.txt <<'END'
某市2031年上半年经济运行情况
上半年，全市进出口总额3785.5亿元。其中，出口2512.6亿元，进口1262.9亿元。
END

echo "# help, version, unknown words"
run 0 --help; says out 'Exit codes:'; says out '  explain '; silent err
run 0 --version; says out 'gongbao '
run 2; says out 'Usage:'
for command in build extract audit review compare chart explain scan; do
  run 0 help "$command"; says out "gongbao $command [OPTION"; says out 'Examples:'; silent err
  mv out help
  run 0 "$command" --help
  mv out asked
  holds cmp help asked
  run 0 "$command" -h
  run 2 "$command" --nonsense; says err "hint: gongbao $command --help"; silent out
  run 2 "$command"; silent out
done
run 2 biuld x; says err 'did you mean build?'
run 2 --versoin; says err 'unknown option --versoin'
run 2 help exrtact; says err 'did you mean extract?'
run 2 extract --fromat csv reports/one.txt; says err 'did you mean --format?'
run 2 extract --format xml reports/one.txt; says err '--format takes jsonl, csv, table'
run 2 extract --limit 0x reports/one.txt
run 2 extract --limit 5000 reports/one.txt; says err '--limit takes'

echo "# extract"
run 0 extract reports/one.txt; says out '"value":6.10,'; says out '"report":"'; silent err
mv out lines
run 0 extract reports/one.txt -o made.jsonl; silent out
holds cmp lines made.jsonl
checks=$((checks + 1)); "$gongbao" extract - <reports/one.txt >out 2>err; cmp -s out lines || fail 'extract - differs from extract FILE'
run 0 extract --format csv reports/one.txt wrong.txt
checks=$((checks + 1)); [ "$(grep -c '^start,end,num' out)" = 1 ] || fail 'CSV of two files has not one header'
run 0 extract -fcsv reports/one.txt; says out 'start,end,num'
run 0 extract --format table reports/one.txt; says out 'indicator'
run 0 extract --dump=model reports/one.txt; says out '  section 1 '
holds python3 - lines reports/one.txt <<'END'
import json, sys
text = open(sys.argv[2], encoding="utf-8").read()
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert len(lines) == 7, len(lines)
for o in lines:
    assert text[o["start"]:o["end"]] == o["num"], o
    assert o["phrase"] in text and 0 <= o["confidence"] <= 1, o
END

echo "# inputs that cannot be read: code 3, the file named, the others still read"
: >empty.txt
head -c 3000 "$gongbao" >binary.txt
mkdir nothing
printf '\xef\xbb\xbf' >bom.txt
for bad in empty.txt binary.txt bom.txt missing.txt nothing; do
  run 3 extract "$bad"; says err "$bad"; silent out
  run 3 build "$bad" -o site; says err "$bad"
  run 3 audit "$bad"
  run 3 review "$bad"; silent out
  run 3 chart "$bad" -o charts
  run 3 explain "$bad:1"
done
run 3 extract missing.txt reports/one.txt; says out '6.10'
head -c 1100000 /dev/zero | tr '\0' 'a' >large.txt
run 3 extract --limit 1 large.txt; says err 'large.txt'
run 3 build missing.txt empty.txt -o site; says err 'missing.txt'; 
mkdir bad && cp empty.txt binary.txt bad/
run 3 build bad reports -o site; says err 'bad/empty.txt'; says err 'bad/binary.txt'
holds test ! -e site
if [ "$(id -u)" != 0 ]; then
  cp reports/one.txt secret.txt && chmod 0 secret.txt
  run 3 extract secret.txt; says err 'secret.txt'
fi

echo "# audit"
run 0 audit reports/one.txt; says out '一致 1'
run 0 audit --all reports/one.txt; says out '= 一致'
run 1 audit wrong.txt; says out '核对 1 条：不符 1'; says out '≠ 不符'; says out '  算式  '; says out 'wrong.txt:2:'
run 0 audit --fail-on=never wrong.txt; says out '≠ 不符'
run 1 audit --fail-on=suspicious wrong.txt
run 2 audit --fail-on=warn wrong.txt; says err 'fails, suspicious, never'
checks=$((checks + 1)); ! grep -q $'\033' out || fail 'colours in a pipe'
run 1 audit --format jsonl wrong.txt reports/one.txt; says out '"verdict":"fails"'; says out '"end":'
run 2 audit --format csv wrong.txt
run 3 audit wrong.txt missing.txt; says out '≠ 不符'
mkdir -p several/deeper nothing-to-read && cp reports/one.txt several/a.txt && cp wrong.txt several/deeper/b.txt
echo x >nothing-to-read/x.csv
run 0 audit several/a.txt reports; says out '一致 1'; silent err
run 1 audit several; says out 'several/deeper/b.txt:2:'; silent err
mv out folder
run 1 audit several/a.txt several/deeper/b.txt; mv out files
holds cmp folder files
run 1 audit --format jsonl several; mv out folder
checks=$((checks + 1)); "$gongbao" audit --format jsonl - <wrong.txt >out 2>err; [ $? = 1 ] || fail 'audit - does not end with 1'
says folder "$(sed 's/.*"formula"/"formula"/' out)"
run 3 audit nothing-to-read wrong.txt; says err 'no report in this folder'; says out '≠ 不符'
run 3 audit missing several; says err 'missing: '; says out '≠ 不符'
run 0 extract several; mv out folder
run 0 extract several/a.txt several/deeper/b.txt; mv out files
holds cmp folder files
printf '某市2031年上半年经济运行情况\n上半年，全市出口增长6.1%%，比一季度加快0.4个百分点。\n' >alone.txt
run 0 audit alone.txt; says out '；无从核对 1'
run 0 audit --all alone.txt; says out '· 无从核对'; says out '  算式  本期 − 一季度 = 0.4个百分点'
run 0 audit --format jsonl --fail-on=suspicious alone.txt; says out '"verdict":"not_checkable"'; says out '"computed_interval":null'
run 2 audit --lang zh --fail-on=warn wrong.txt; says err '错误：--fail-on 可用'
run 1 audit --lang zh wrong.txt; mv out zh.table
run 1 audit --lang en wrong.txt; mv out en.table
holds cmp zh.table en.table
holds python3 - <<END
import json, subprocess
run = subprocess.run(["$gongbao", "audit", "--format", "jsonl", "wrong.txt"], capture_output=True, text=True)
text = open("wrong.txt", encoding="utf-8").read()
for line in run.stdout.splitlines():
    relation = json.loads(line)
    assert relation["kind"] and relation["formula"] and relation["verdict"] and relation["explain"], relation
    assert all(len(relation[key]) == 2 for key in ("computed_interval", "stated_interval")), relation
    for member in relation["members"]:
        assert text[member["start"]:member["end"]] == member["num"] and member["role"], member
END

echo "# scan"
run 0 scan --text '出口36.57亿元，占四成。'; says out '"text":"36.57亿元","kind":"number","value":3657000000,"unit":"元"'
says out '"kind":"percent","value":40,"unit":"%"'; silent err
run 0 scan reports/one.txt; says out '"value":377550000000,"unit":"元"'; says out '"kind":"time"'
run 2 scan reports/one.txt wrong.txt; says err 'name one file'
run 2 scan reports/one.txt --text x
run 3 scan no-such.txt; silent out

echo "# compare"
run 0 compare reports/one.txt reports/one.txt; says out '变动 0  新增 0  删去 0  未变 7'; silent err
run 1 compare reports/one.txt wrong.txt; says out '+10.0亿元'; says out '    旧 reports/one.txt:2:'; says out '    新 wrong.txt:2:'
run 1 compare reports/one.txt wrong.txt --format json -o changes.json; silent out
holds python3 -m json.tool changes.json
run 2 compare reports/one.txt; says err 'name two files'
run 2 compare reports/one.txt wrong.txt --format csv; says err '--format takes table, json, html'
run 3 compare reports/one.txt missing.txt; says err 'missing.txt'; silent out
run 1 compare reports/one.txt wrong.txt -o changes.html; silent out; silent err
run 1 compare reports/one.txt wrong.txt --format html; mv out printed
holds cmp changes.html printed
run 0 compare wrong.txt wrong.txt --format html; says out '没有差异'
holds test -z "$(grep -oE '(href|src)="[^#"][^"]*"|url\(' changes.html)"
cat reports/one.txt wrong.txt >both.txt
run 2 compare reports/one.txt "$source/assets/reports/compilation-2023h1.txt" -qo page.html; says err 'one report each'
sed 's/6\.10/6.20/' reports/one.txt >edition.txt
run 1 compare edition.txt both.txt; says out '变动'

echo "# review and corrections"
mkdir -p edited other && cp reports/one.txt edited/
"$gongbao" extract edited/one.txt >as-read
run 0 review edited/one.txt -o edited/review.tsv; silent out
holds test "$(wc -l <edited/review.tsv)" = 1
run 0 review --all edited/one.txt -o edited/corrections.tsv
holds test "$(wc -l <edited/corrections.tsv)" = 8
run 0 extract edited/one.txt; mv out read; holds cmp as-read read
run 0 build reports -qo untouched
run 0 build edited -qo touched; silent err
holds diff -r untouched touched
run 2 review reports/one.txt edited/one.txt; says err 'one folder'
# table ENCODING ROW…: these rows as edited/corrections.tsv, as a spreadsheet saves them
table() {
  local encoding=$1
  shift
  { printf '处理\t文件\t原文\t数字\t指标\t单位\t备注\r\n'; printf "$1\\r\\n"; } | iconv -f UTF-8 -t "$encoding" >edited/corrections.tsv
}
row='修改\tone.txt\t增长6.10%%\t6.1\t\t‰\t依原件'
for encoding in UTF-8 UTF-16 GB18030; do
  table $encoding "$row"
  run 0 extract edited/one.txt; says out '"unit":"‰"'; says out '"edited":"changed","before":{"unit":"%"}'
done
run 0 build edited -qo marked
holds grep -q 'data-edited="yes" title="订正，原读作：单位 %"' marked/reports/*/index.html
holds grep -q '依原件' marked/reports/*/index.html
holds grep -q '<correction decision="changed"' marked/reports/*/data/report.xml
run 0 review edited/one.txt -o edited/corrections.tsv
run 0 extract edited/one.txt; says out '"unit":"‰"'
cp wrong.txt edited/one.txt
mv edited/corrections.tsv kept.tsv
run 1 audit edited
printf '处理\t文件\t原文\t数字\t数值\n修改\tone.txt\t进出口总额3785.5亿元\t3785.5\t3775.5\n' >edited/corrections.tsv
run 0 audit --all edited/one.txt; says out '= 一致'; says out '进出口总额3785.5亿元'
run 0 audit --format jsonl edited; says out '"num":"3785.5","role":"stated"'; says out '"stated":3775.5,'
cp reports/one.txt edited/
table UTF-8 '修改\tone.txt\t增长9.9%%\t9.9\t\t‰'
for command in extract audit review; do run 3 $command edited/one.txt; says err 'edited/corrections.tsv:2: 9.9 is not found'; says err 'hint: '; silent out; done
run 3 build edited -o marked; says err 'edited/corrections.tsv:2: '
table UTF-8 '删除\ttwo.txt\t增长9.9%%\t9.9'
run 3 extract edited/one.txt; says err 'corrections.tsv:2: no file two.txt'
table UTF-8 '删除\t.\t增长9.9%%\t9.9'
run 3 extract edited/one.txt; says err 'corrections.tsv:2: no file .'
table UTF-8 '删除\ttwo.txt\t增长9.9%%\t9.9'
cp reports/one.txt edited/two.txt
run 0 extract edited/one.txt
run 0 review edited/one.txt; says out '"删除"'; says out '"two.txt"'
table UTF-8 '删了\tone.txt\t增长6.10%%\t6.1'
run 3 build edited -o marked; says err 'corrections.tsv:2: 处理'
holds test "$(grep -c 'corrections.tsv:2: ' err)" = 1 # of two files in the folder
run 3 extract edited/one.txt reports/one.txt; says out '6.10'
printf '处理,文件,原文,数字,单位\r\n修改,one.txt,增长6.10%%,6.1,‰\r\n' | iconv -f UTF-8 -t GB18030 >edited/corrections.tsv
run 0 extract edited/one.txt; says out '"unit":"‰"'
mv edited/corrections.tsv kept.tsv
echo "# own indicators"
printf '某市2031年上半年经济运行情况\n新建陶艺馆项目12个。\n' >kilns.txt
head='id\tname_zh\tname_en\tcategory\tunit\tkind\tbetter\tprice\tparent\taliases\n'
mkdir own
printf "${head}kilns\t新建陶艺馆项目\t\tculture\t个\tcount\t\t\t\t\n" >own/own.tsv
printf "${head}kilns\t新建陶艺馆项目\t\tculture\t个\tcont\t\t\t\t\n" >own/broken.tsv
printf '[lexicon]\nfile = broken.tsv\n' >own/gongbao.ini
run 0 extract kilns.txt; says out '"kind":"activity"'
run 0 extract --lexicon own/own.tsv kilns.txt; says out '"kind":"core"'; silent err
GONGBAO_LEXICON=own/own.tsv run 0 extract kilns.txt; says out '"kind":"core"'
run 2 extract --lexicon own/broken.tsv kilns.txt; says err 'own/broken.tsv:2: kilns: cont is no kind; it takes flow'; silent out
run 2 chart --lexicon own/none.tsv kilns.txt -o charts; says err 'own/none.tsv'
run 2 build kilns.txt -o own/site --config own/gongbao.ini; says err 'own/broken.tsv:2:'
run 0 build kilns.txt -qo own/site --config own/gongbao.ini --lexicon own/own.tsv; silent err
GONGBAO_LEXICON=own/own.tsv run 0 build kilns.txt -qo own/site --config own/gongbao.ini

echo "# explain"
run 0 explain --text '出口2512.6亿元，增长14.5%。'; says out 'rule'
run 0 explain --title '某县2024年发展计划' --text '目标增长6%左右。'; says out '6'
run 0 explain reports/one.txt:2; says out 'reports/one.txt:2:1'
run 2 explain reports/one.txt:99; says err 'the file has 4 lines'
run 2 explain reports/one.txt; says err 'FILE:LINE'
run 2 explain reports/one.txt:2 --text x

echo "# chart"
run 0 chart reports/one.txt -o charts; says out 'charts/figure-1-'
for suffix in svg text.svg pdf png; do holds ls charts/figure-1-*."$suffix"; done
run 0 chart reports/one.txt -o some --formats pdf,png
holds test "$(ls some | wc -l)" = 2
run 0 chart reports/one.txt --dump=scene; says out 'scene '
run 2 chart reports/one.txt -o charts --number 99; says err 'no figure 99'
run 2 chart reports/one.txt -o charts --formats pgn; says err 'did you mean png?'
run 2 chart reports/one.txt
: >file
run 4 chart reports/one.txt -o file/below; says err 'file/below'

echo "# build"
run 0 build reports -o site; says out '1 report, 7 figures'; says out 'open site/index.html'; silent err
slug=$(ls site/reports)
for path in index.html "reports/$slug/index.html" "reports/$slug/data/observations.csv" \
  "reports/$slug/data/observations.json" "reports/$slug/data/report.xml" "reports/$slug/charts/charts.pdf" \
  assets/style/tokens.css; do
  holds test -s "site/$path"
done
holds cmp site/reports/*/data/observations.csv <("$gongbao" extract --format csv reports/one.txt)
holds test "$(find . -name '*staging*' | wc -l)" = 0
run 0 build reports -qo quiet; silent out; silent err
run 0 build reports -o deep/er/site
run 2 build reports
run 2 build reports -o site -j 0x
run 2 build reports -o site -j 2000
run 2 build - -o site
run 3 build reports/one.txt wrong.txt missing.txt -o site
cp reports/one.txt same.txt
run 3 build reports same.txt -o site; says err 'reports/one.txt'; says err 'same.txt'
run 0 build reports wrong.txt -o two; says out '2 reports'
holds test -d "two/reports/$slug-2"
mkdir mixed && cp reports/one.txt mixed && : >mixed/scan.pdf
run 0 build mixed -o site; says err 'scan.pdf'

echo "# folders that are not ours stay as they are"
mkdir foreign && echo mine >foreign/notes
run 4 build reports -o foreign; says err 'foreign'; says err 'hint:'
holds test "$(cat foreign/notes)" = mine
run 4 build reports -o wrong.txt
run 4 build reports -o .
run 4 build reports -o "$work"
ln -s nowhere dangling
run 4 build reports -o dangling
holds test -L dangling
mkdir real && ln -s real linked
run 0 build reports -o linked
holds test -L linked -a -s real/index.html
cp reports/one.txt site/mine.txt
run 4 build site/mine.txt -o site; says err 'an input stands in the output folder'
holds test -s site/mine.txt
run 0 build reports -o site
holds test -s site/mine.txt

echo "# a failure leaves the old site whole"
find site -type f -exec cksum {} + | sort >before
run 3 build reports missing.txt -o site
run 4 build reports -o /proc/site
run 4 extract reports/one.txt -o nowhere/x.jsonl; says err 'nowhere/x.jsonl'
holds test ! -e nowhere
if [ -e /dev/full ]; then
  checks=$((checks + 1)); "$gongbao" extract reports/one.txt >/dev/full 2>err; [ $? = 4 ] || fail 'a full standard output is not told'
  says err 'No space left'
  run 4 extract reports/one.txt -o /dev/full
  holds test -c /dev/full
fi
mkdir small
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=256k tmpfs small 2>/dev/null; then
  mounted=$work/small
  run 4 build "$source/assets/reports" -qo small/site; says err 'No space left'
  holds test "$(ls -A small | wc -l)" = 0
  mkdir small/site
  run 4 build "$source/assets/reports" -qo small/site
  holds test "$(find small | wc -l)" = 2
  run 4 extract "$source"/assets/reports/*.txt -qo small/lines.jsonl
  holds test "$(find small | wc -l)" = 2
fi
if [ "$(id -u)" != 0 ]; then
  mkdir locked && chmod a-w locked
  run 4 build reports -o locked/site
fi
find site -type f -exec cksum {} + | sort >after
holds cmp before after
holds test "$(find . -name '*staging*' | wc -l)" = 0

echo "# a build that is asked to end leaves nothing behind"
mkdir long
for i in $(seq 1 80); do sed "1s/全省/第$i县/" "$source/tests/reports/01-province-economy-2023h1.txt" >"long/$i.txt"; done
for signal in TERM HUP; do
  checks=$((checks + 1))
  "$gongbao" build long -qo site -j1 >out 2>err </dev/null &
  for wait in $(seq 1 200); do ls -d site.staging-*/reports/*/ >/dev/null 2>&1 && break; sleep 0.05; done
  kill -$signal $!
  wait $! 2>/dev/null
  [ $? = $((128 + $(kill -l $signal))) ] || fail "$signal does not end the build as a signal"
  says err 'nothing was written'
  holds test "$(find . -name '*staging*' | wc -l)" = 0
done
find site -type f -exec cksum {} + | sort >after
holds cmp before after

echo "# a reader that goes away is no failure"
checks=$((checks + 1)); (set -o pipefail; "$gongbao" extract -q "$source"/assets/reports/*.txt 2>err | head -n 1 >/dev/null) || fail 'EPIPE is told as a failure'
silent err

echo "# colours on a terminal, where nobody said no"
if command -v script >/dev/null; then
  # on_terminal OPTION…: what audit writes to a terminal, in typed
  on_terminal() { TERM=${term:-xterm} script -qec "'$gongbao' audit $* wrong.txt" /dev/null >typed </dev/null; }
  on_terminal; holds grep -q $'\033\\[1;31m≠' typed
  on_terminal --no-color; holds test -z "$(grep $'\033' typed)"
  NO_COLOR=1 on_terminal; holds test -z "$(grep $'\033' typed)"
  term=dumb on_terminal; holds test -z "$(grep $'\033' typed)"
fi

echo "# a character that no font has: code 6, the character named, nothing written"
{ printf '某\xf4\x8f\xbf\xbd'; sed 's/^某//' reports/one.txt; } >strange.txt
run 6 chart strange.txt -o strange; says err 'U+10FFFD'
run 6 build reports strange.txt -o strange; says err 'strange.txt'; says err 'U+10FFFD'
holds test ! -e strange

echo "# --strict"
run 0 build --strict reports -o strict; says out '1 report'
run 0 build wrong.txt -o loud; says err 'wrong.txt:2:5: warning W401: '; says out '(1 fails)'
run 1 build --strict wrong.txt -o loud-strict; says err 'nothing was written'; says err W401
holds test ! -e loud-strict
find loud -type f -exec cksum {} + | sort >before
run 1 build --strict wrong.txt -o loud
find loud -type f -exec cksum {} + | sort >after
holds cmp before after

echo "# settings"
ini() { printf '%s\n' "$@" >gongbao.ini; }
ini '[site]' '' 'titel = x'
run 2 build reports -o site; says err 'gongbao.ini:3: [site] has no key titel; did you mean title?'
ini '[formats]' 'pdf = perhaps'
run 2 build reports -o site; says err 'gongbao.ini:2: pdf = perhaps: must be true or false'
ini '[site]' 'language = en-GB'
run 2 build reports -o site; says err 'gongbao.ini:2: language = en-GB: must be zh-Hans, zh-Hans-CN, zh-CN or zh: '
ini '[site]' 'language = zh-cn'
run 0 build reports -qo tagged
holds grep -q '<html lang="zh-CN"' tagged/index.html tagged/reports/*/index.html
ini '[colours]' 'series-1 = red'
run 2 build reports -o site; says err 'gongbao.ini:2:'
ini '[site]' 'title = 文件之名' '[formats]' 'pdf = false' 'png = false' '[colours]' 'series-1 = #AB12CD'
run 0 build reports -qo set
holds grep -q 文件之名 set/index.html
holds grep -q 'series-1: #AB12CD' set/assets/style/tokens.css
holds grep -qi 'ab12cd' set/reports/*/charts/*.text.svg
holds test -z "$(find set -name '*.pdf' -o -name '*.png')"
GONGBAO_TITLE=环境之名 run 0 build reports -qo set
holds grep -q 环境之名 set/index.html
GONGBAO_TITLE=环境之名 run 0 build reports -qo set --title 选项之名
holds grep -q 选项之名 set/index.html
run 2 build reports -o set --base-url ftp://x; says err '--base-url'
run 0 build reports -qo set --base-url https://stats.example.cn/r
for page in '' audit/index.html "reports/$slug/index.html" "reports/$slug/audit.html"; do
  holds grep -q "<link rel=\"canonical\" href=\"https://stats.example.cn/r/$page\">" "set/${page:-index.html}"
done
run 0 build reports -qo set
holds test -z "$(grep -rl canonical set)"
run 3 build reports -o set --config missing.ini; says err 'missing.ini'
rm gongbao.ini
run 0 build reports -qo sample --config "$source/assets/gongbao.ini.sample"
run 0 build reports -qo plain
holds diff -r sample plain
SOURCE_DATE_EPOCH=soon run 2 build reports -o set; says err SOURCE_DATE_EPOCH

echo "# messages in the language of the environment, or of --lang"
LC_ALL=zh_CN.UTF-8 run 0 --help; says out '退出码：'
LC_ALL= LC_MESSAGES=zh_TW.UTF-8 LANG=en_US.UTF-8 run 2 extract; says err '错误：没有指定文件'
LC_ALL= LC_MESSAGES= LANG=zh run 2 extract; says err '错误：没有指定文件'
LC_ALL= LC_MESSAGES=C LANG=zh_CN.UTF-8 run 2 extract; says err 'error: no file named'
LC_ALL=zh_CN.UTF-8 run 2 extract --lang en; says err 'error: no file named'
run 3 extract missing.txt --lang=zh; says err '错误：missing.txt: 没有这个文件或文件夹'
run 2 --lang zh extract --fromat csv; says err '没有选项 --fromat；是否想用 --format？'
run 2 --lang zh biuld; says err '没有命令 biuld；是否想用 build？'
run 2 build --lang zh reports -j; says err '没有给出选项的值：-j'
run 2 build --lang zh reports -o site -j many; says err '不是整数：'
run 2 extract --lang fr reports/one.txt; says err '--lang takes zh, en'
run 0 build --lang zh reports -o chinese; says out '1 份报告，7 个数值'; silent err
run 0 build --lang en reports -qo english
holds diff -r chinese english
run 0 build --lang zh wrong.txt -o chinese; says err ': 警告 W401: '; says err '    建议：'
for command in build extract audit chart explain scan; do
  run 0 help "$command" --lang zh; says out '示例：'; says out '显示本帮助'
done

echo "# the program's own files: code 5"
run 5 extract --data "$work" reports/one.txt; says err 'assets/lexicon'
mkdir -p data && cp -r "$source/assets" "$source/templates" data
rm -rf data/assets/reports
run 0 build reports -qo moved --data data
holds diff -r moved plain
echo 'not a row' >>data/assets/lexicon/units.tsv
run 5 extract --data data reports/one.txt; says err 'units.tsv'
cp "$source/assets/lexicon/units.tsv" data/assets/lexicon/
echo '<p' >>data/templates/report.html
run 5 build reports -o moved --data data; says err 'report.html'
cp "$source/templates/report.html" data/templates/
rm data/assets/chart-theme.ini
GONGBAO_DATA=data run 5 build reports -o moved; says err 'chart-theme.ini'
holds diff -r moved plain

echo "# the same bytes, whatever the threads, the zone, the locale, the time and the place"
export SOURCE_DATE_EPOCH=1690416000
other=$(locale -a 2>/dev/null | grep -iE '^(de|fr|ru|zh)_.*utf' | head -n 1)
other=${other:-C.UTF-8}
run 0 build "$source/assets/reports" -qo first -j1
LC_ALL=$other TZ=America/New_York run 0 build "$source/assets/reports" -qo second -j4
holds diff -r first second
(cd /; LC_ALL=C TZ=Asia/Shanghai "$gongbao" build "$source/assets/reports" -qo "$work/third" -j3 >"$work/out" 2>"$work/err") || fail 'build from another folder'
holds diff -r first third
SOURCE_DATE_EPOCH=0 run 0 build "$source/assets/reports" -qo fourth
checks=$((checks + 1)); ! diff -rq first fourth >/dev/null || fail 'SOURCE_DATE_EPOCH makes no difference to the PDFs'

echo "$checks checks, $failures failed"
[ "$failures" = 0 ]
