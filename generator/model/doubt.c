/* Names and words of doubts. model: const for all stages. */
#include "model/doubt.h"

static const struct {
  const char *name, *words;
} DOUBTS[GB_N_DOUBTS] = {
    [GB_DOUBT_UNNAMED] = {"unnamed", "没有读出指标"},
    [GB_DOUBT_UNLISTED] = {"unlisted", "指标不在词表"},
    [GB_DOUBT_BORROWED] = {"borrowed", "名称有一部分取自上文"},
    [GB_DOUBT_ELIDED] = {"elided", "名称全部取自上文"},
    [GB_DOUBT_FAR] = {"far", "名称取自另一句"},
    [GB_DOUBT_LONG] = {"long", "名称过长"},
    [GB_DOUBT_SHORT] = {"short", "名称过短"},
    [GB_DOUBT_HEADED] = {"headed", "名称以虚词开头"},
    [GB_DOUBT_TAILED] = {"tailed", "名称后带有叙述用语"},
    [GB_DOUBT_MARKED] = {"marked", "名称中有标点"},
    [GB_DOUBT_SPOKEN] = {"spoken", "名称中有叙述用语"},
    [GB_DOUBT_VERBAL] = {"verbal", "名称中有谓语"},
    [GB_DOUBT_COMPLETED] = {"completed", "名称末尾取自上文"},
    [GB_DOUBT_BARE] = {"bare", "名称没有主体"},
    [GB_DOUBT_UNMEASURED] = {"unmeasured", "名称与单位不相应"},
    [GB_DOUBT_UNIT] = {"unit", "单位与类型不相配"},
    [GB_DOUBT_UNITLESS] = {"unitless", "没有单位"},
    [GB_DOUBT_PERCENT] = {"percent", "以百分数表示而不是比率"},
    [GB_DOUBT_LIST] = {"list", "按次序与一列名称相配"},
    [GB_DOUBT_GUESS] = {"guess", "原文未明说，按常例补足"},
    [GB_DOUBT_UNREAD] = {"unread", "句中有词未用上"},
    [GB_DOUBT_MUCH_UNREAD] = {"much-unread", "句中多个词未用上"},
    [GB_DOUBT_CONFLICT] = {"conflict", "与本报告另一处的同一数据不同"},
    [GB_DOUBT_STATUS] = {"status", "实绩与目标混在一节"},
    [GB_DOUBT_BOUND] = {"bound", "说“以上”而不是目标"},
    [GB_DOUBT_TIME] = {"time", "时期不明或距报告期太远"},
};

const char *gb_doubt_name(GbDoubt doubt) {
  return DOUBTS[doubt].name;
}

char *gb_doubt_list(guint32 doubts) {
  GString *list = g_string_new(NULL);
  for (int d = 0; d < GB_N_DOUBTS; d++)
    if (doubts & (guint32)1 << d)
      g_string_append_printf(list, "%s%s", list->len ? "、" : "", DOUBTS[d].words);
  return g_string_free(list, FALSE);
}
