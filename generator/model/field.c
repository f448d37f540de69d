/* Words and codes of an observation's fields. model: const for correct, export, page. */
#include "model/field.h"

#include <string.h>

static const char *const MEASURES[] = {"数值", "增速", "增减", "百分点", "占比",
                                       "贡献", "完成", "位次", NULL};
static const char *const BASES[] = {"",         "同比",     "环比",     "比一季度", "比年初",
                                    "与全国比", "与全省比", "与全市比", "与指标比", "对GDP",
                                    "对总体",   "其他",     NULL};
static const char *const APPROXES[] = {"", "约", "以上", "以内", "超过", "不足", NULL};
static const char *const STATUSES[] = {"实绩", "目标", NULL};
static const char *const KINDS[] = {"统计指标", "工作项目", NULL};
static const char *const PRICES[] = {"", "名义", "实际", NULL};
static const char *const PARTS[] = {"", "其中", "分项", NULL};

static const struct {
  const char *name, *name_zh;
  const char *const *words;
} FIELDS[GB_N_FIELDS] = {
    [GB_FIELD_INDICATOR] = {"indicator", "指标", NULL},
    [GB_FIELD_MEASURE] = {"measure", "类型", MEASURES},
    [GB_FIELD_VALUE] = {"value", "数值", NULL},
    [GB_FIELD_UNIT] = {"unit", "单位", NULL},
    [GB_FIELD_BASE] = {"base", "基期", BASES},
    [GB_FIELD_REFERENCE] = {"reference", "参照", NULL},
    [GB_FIELD_APPROX] = {"approx", "约数", APPROXES},
    [GB_FIELD_STATUS] = {"status", "状态", STATUSES},
    [GB_FIELD_PERIOD] = {"period", "时期", NULL},
    [GB_FIELD_AREA] = {"area", "地区", NULL},
    [GB_FIELD_KIND] = {"kind", "类别", KINDS},
    [GB_FIELD_PRICE] = {"price", "价格", PRICES},
    [GB_FIELD_PART] = {"part", "分组", PARTS},
    [GB_FIELD_WHOLE] = {"whole", "总体", NULL},
};

const char *gb_field_name(GbField field) {
  return FIELDS[field].name;
}
const char *gb_field_name_zh(GbField field) {
  return FIELDS[field].name_zh;
}
const char *const *gb_field_words(GbField field) {
  return FIELDS[field].words;
}

static const GbObservation *whole_of(const GbReport *report, const GbObservation *o) {
  return o->whole >= 0 ? &g_array_index(report->observations, GbObservation, o->whole) : NULL;
}

static char *whole_text(const GbReport *report, const GbObservation *o) {
  const GbObservation *whole = whole_of(report, o);
  if (!whole)
    return g_strdup("");
  g_autofree char *numeral = gb_text_slice(report->text, whole->span);
  return g_strdup_printf("%s：%s", whole->indicator, numeral);
}

static int number_of(const GbObservation *o, GbField field) {
  switch (field) {
  case GB_FIELD_MEASURE:
    return (int)o->measure;
  case GB_FIELD_BASE:
    return (int)o->base;
  case GB_FIELD_APPROX:
    return (int)o->approx;
  case GB_FIELD_STATUS:
    return (int)o->status;
  case GB_FIELD_KIND:
    return (int)o->kind;
  case GB_FIELD_PRICE:
    return (int)o->price;
  default:
    return (int)o->part;
  }
}

char *gb_field_text(const GbReport *report, const GbObservation *o, GbField field) {
  char buffer[MAX(GB_DECIMAL_BUFFER, GB_PERIOD_BUFFER)];
  switch (field) {
  case GB_FIELD_INDICATOR:
    return g_strdup(o->indicator);
  case GB_FIELD_VALUE:
    return g_strdup(gb_decimal_format(o->value, buffer));
  case GB_FIELD_UNIT:
    return g_strdup(o->unit);
  case GB_FIELD_REFERENCE:
    return g_strdup(o->reference ? o->reference : "");
  case GB_FIELD_PERIOD:
    return g_strdup(gb_period_format_zh(o->period, buffer));
  case GB_FIELD_AREA:
    return g_strdup(o->area);
  case GB_FIELD_WHOLE:
    return whole_text(report, o);
  default:
    return g_strdup(FIELDS[field].words[number_of(o, field)]);
  }
}

char *gb_field_code(const GbReport *report, const GbObservation *o, GbField field) {
  char buffer[GB_PERIOD_BUFFER];
  const GbObservation *whole = whole_of(report, o);
  switch (field) {
  case GB_FIELD_MEASURE:
    return g_strdup(gb_measure_name(o->measure));
  case GB_FIELD_BASE:
    return g_strdup(gb_base_name(o->base));
  case GB_FIELD_APPROX:
    return g_strdup(gb_approx_name(o->approx));
  case GB_FIELD_STATUS:
    return g_strdup(gb_status_name(o->status));
  case GB_FIELD_KIND:
    return g_strdup(gb_kind_name(o->kind));
  case GB_FIELD_PRICE:
    return g_strdup(gb_price_name(o->price));
  case GB_FIELD_PART:
    return g_strdup(gb_part_name(o->part));
  case GB_FIELD_PERIOD:
    return g_strdup(gb_period_format(o->period, buffer));
  case GB_FIELD_WHOLE:
    return whole ? g_strdup_printf("%u", gb_text_chars(report->text, whole->span.start))
                 : g_strdup("");
  default:
    return gb_field_text(report, o, field);
  }
}
