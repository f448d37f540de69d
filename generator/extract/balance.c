/* The balance of an account: a budget's or a fund's 收入N。加上A、B等M，收入总量为K.
 * Its items are named by the account, which the paragraph states first.
 * extract: private to this folder. Source: tests/spec/constructions.md, no. 35. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

/* Members of a list that stay in the name; the others are read as 等. */
#define MEMBERS_NAMED 2

/* 市级一般公共预算收入 → account 市级一般公共预算, its side 收入 */
void gb_balance_note(GbContext *c, const GbSubject *subject) {
  static const char *const ACCOUNTS[] = {"预算", "基金"};
  static const char *const SIDES[] = {"收入", "支出"};
  if (subject->inherited)
    return; /* an item that took its side from the account */
  const char *name = subject->name;
  gsize n = strlen(name);
  if (gb_utf8_ends(name, n, "收入预算") || gb_utf8_ends(name, n, "支出预算"))
    n -= strlen("预算");
  for (guint i = 0; i < G_N_ELEMENTS(SIDES); i++) {
    if (!gb_utf8_ends(name, n, SIDES[i]))
      continue;
    const char *account = gb_arena_strndup(c->arena, name, n - strlen(SIDES[i]));
    for (guint k = 0; k < G_N_ELEMENTS(ACCOUNTS); k++)
      if (g_str_has_suffix(account, ACCOUNTS[k])) {
        c->account = account;
        c->account_side = SIDES[i];
      }
  }
}

/* A、B、C、D等 → A、B等: a name of a row, not the whole list. */
static const char *short_list(GbContext *c, GbRange items) {
  gboolean etc = gb_range_ends(c, items, "等");
  items.b -= etc ? 3 : 0;
  guint32 end = items.a;
  guint members = 1, depth = 0;
  for (; end < items.b; end += (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[end]]) {
    GbRange here = {end, items.b};
    depth += gb_range_starts(c, here, "（");
    depth -= depth && gb_range_starts(c, here, "）");
    if (!depth && gb_range_starts(c, here, "、") && members++ == MEMBERS_NAMED)
      break;
  }
  const char *named = gb_range_text(c, (GbRange){items.a, end});
  return etc || end < items.b ? gb_arena_printf(c->arena, "%s等%s", named, c->account_side) : named;
}

/* 市级A预算 + A预算转移支付收入 → 市级A预算转移支付收入 */
static const char *with_account(GbContext *c, const char *item) {
  if (!*c->account)
    return item;
  for (const char *tail = c->account; *tail; tail = g_utf8_next_char(tail))
    if (g_str_has_prefix(item, tail))
      return gb_arena_printf(c->arena, "%.*s%s", (int)(tail - c->account), c->account, item);
  return gb_arena_printf(c->arena, "%s%s", c->account, item);
}

static gboolean is_account_word(const GbContext *c, GbRange noun) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  return gb_lexicon_word_at(c->lexicon, s + noun.a, s + noun.b, GB_WORD_ACCOUNT, &length) &&
         length == noun.b - noun.a;
}

/* 加上A N元、B M元等K元: the sum of the items before it; "" none. */
static const char *sum_of_items(GbContext *c, GbRange np) {
  const GbSubject *items = &c->recent[c->first_item];
  if (c->adding != c->clause + 1 || c->n_recent < c->first_item + 2 ||
      !g_str_equal(gb_range_text(c, np), "等"))
    return "";
  return gb_arena_printf(c->arena, "%s、%s%s%s", items[0].stem, items[1].stem,
                         *c->account_side ? "等" : "", c->account_side);
}

GbSubject gb_balance_item(GbContext *c, GbRange np) {
  GbSubject item = gb_subject_none();
  GbRange noun = gb_name_head(c, np, FALSE);
  item.stem = sum_of_items(c, np);
  if (*item.stem) {
    item.name = with_account(c, item.stem);
    return item;
  }
  item.stem = "";
  static const char *const ADD = "加", *const ADD_ON = "加上";
  gboolean added = gb_range_starts(c, noun, ADD_ON);
  const char *verb = gb_range_starts(c, noun, "加上级") ? ADD : ADD_ON; /* 加上级补助 */
  gboolean goes_on = c->adding == c->clause + 1 && gb_range_starts(c, np, "、");
  if (added)
    noun.a += (guint32)strlen(verb);
  if (noun.a >= noun.b || !(added || goes_on || is_account_word(c, noun)))
    return item;
  if (added) {
    c->adding = c->clause + 1;
    c->first_item = c->n_recent;
  }
  gb_name_head(c, np, TRUE);
  item.stem = short_list(c, noun);
  item.name = with_account(c, item.stem);
  item.attribute = c->account_side;
  return item;
}
