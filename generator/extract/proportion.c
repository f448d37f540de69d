/* Structures joined by colons: 三次产业结构, 粮经种植比例.
 * extract: private to this folder. Source: tests/spec/constructions.md, nos. 63, 64 and 214. */
#include <string.h>

#include "extract/grammar.h"

guint gb_proportion_length(const GbContext *c, const GbFigures *f, guint from) {
  guint n = 1;
  while (from + n < f->n &&
         g_array_index(c->scan.tokens, GbToken, f->tokens[from + n - 1] + 1).type == GB_TOKEN_RATIO)
    n++;
  if (n != 2)
    return n > 2 && n <= GB_MAX_LIST ? n : 0;
  double sum = gb_decimal_to_double(f->figures[from]->value) +
               gb_decimal_to_double(f->figures[from + 1]->value);
  return sum > 99.4 && sum < 100.6 ? 2 : 0;
}

/* 轻重工业比例, 粮、经、饲种植比例: the members are named, and parts of what they share. */
static guint members_of_structure(GbContext *c, GbRange np, guint n, const GbToken *q,
                                  GbPredicate *p, GbSubject *out) {
  static const char *const HEADS[] = {"构成比例", "比例关系", "比例", "比重", "结构",
                                      "之比",     "构成",     "比值", "比"};
  for (guint i = 0; i < G_N_ELEMENTS(HEADS); i++)
    if (gb_range_ends(c, np, HEADS[i])) {
      np.b -= (guint32)strlen(HEADS[i]);
      break;
    }
  while (gb_range_ends(c, np, "的"))
    np.b -= 3;
  if (gb_range_has(c, np, "产业"))
    return 0;
  p->each = TRUE;
  if (gb_range_ends(c, np, "工业"))
    p->reference = "工业";
  return gb_list_split(c, np, n, q, p, out);
}

static const char *const INDUSTRIES[] = {"第一产业", "第二产业", "第三产业"};

/* 三次产业结构, 三次产业投资结构: the members are known. */
static void industries_of_structure(GbContext *c, GbRange left, const GbPredicate *p,
                                    GbSubject *out) {
  const char *attribute = gb_range_has(c, left, "投资") ? "投资" : "增加值";
  const GbToken amount = {.unit = "", .family = GB_FAMILY_MONEY};
  for (guint i = 0; i < G_N_ELEMENTS(INDUSTRIES); i++)
    out[i] =
        gb_name_make(c, gb_arena_printf(c->arena, "%s%s", INDUSTRIES[i], attribute), &amount, p);
}

/* 民营经济三次产业结构: of the industries of one sort of economy. */
static void of_economy(GbContext *c, GbRange noun, GbPredicate *p, GbSubject *out) {
  guint32 at = gb_range_last(c, noun, "三次产业");
  GbRange whose = {noun.a, at == G_MAXUINT32 ? noun.a : at};
  if (whose.b - whose.a <= strlen("经济") || !gb_range_ends(c, whose, "经济"))
    return;
  const char *owner = gb_range_text(c, whose);
  p->reference = gb_arena_printf(c->arena, "%s增加值", owner);
  for (guint i = 0; i < G_N_ELEMENTS(INDUSTRIES); i++)
    out[i].name = out[i].stem = gb_arena_printf(c->arena, "%s%s", owner, out[i].name);
}

guint gb_proportion_read(GbContext *c, GbRange left, const GbFigures *f, guint from, guint n) {
  GbPredicate p = gb_predicate_read(c, left, f->figures[from]);
  GbRange np = {left.a, p.subject_end};
  p.measure = GB_MEASURE_SHARE;
  p.base = GB_BASE_NONE;
  p.sign = 0;
  p.rule = "structure, part by part";
  c->share_whole = NULL; /* what was split before is not what these are parts of */
  p.reference = "";
  GbRange noun = gb_name_head(c, np, TRUE);
  GbSubject members[GB_MAX_LIST];
  guint named =
      noun.a < noun.b ? members_of_structure(c, noun, n, f->figures[from], &p, members) : 0;
  if (!named && n != G_N_ELEMENTS(INDUSTRIES))
    return 0;
  if (!named) {
    p.reference = gb_range_has(c, left, "投资") ? "固定资产投资" : "地区生产总值";
    industries_of_structure(c, left, &p, members);
    of_economy(c, noun, &p, members);
  }
  for (guint i = 0; i < n; i++)
    gb_observe(c, f->figures[from + i], &p, &members[i],
               (GbRange){left.a, f->figures[from + i]->end});
  memcpy(c->list, members, n * sizeof *members);
  c->n_list = n; /* 对经济增长的贡献率分别为: of the members */
  return n;
}
