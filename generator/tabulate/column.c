/* One row a column, in the order of printing. tabulate: measures → columns. */
#include "tabulate/column.h"

#include <string.h>

#define ANY (-1)

/** @base ANY: every base that no row before has taken; @points: the unit is 百分点. */
typedef struct {
  int measure, base;
  int points;
  const char *name;
} Column;

static const Column COLUMNS[] = {
    {ANY, ANY, ANY, "目标"},
    {GB_MEASURE_LEVEL, ANY, ANY, "数值"},
    {GB_MEASURE_GROWTH, GB_BASE_YOY, ANY, "同比"},
    {GB_MEASURE_GROWTH, GB_BASE_POP, ANY, "环比"},
    {GB_MEASURE_GROWTH, GB_BASE_Q1, ANY, "比一季度增长"},
    {GB_MEASURE_GROWTH, GB_BASE_YTD, ANY, "比年初增长"},
    {GB_MEASURE_GROWTH, ANY, ANY, "增长"},
    {GB_MEASURE_CHANGE, GB_BASE_YOY, ANY, "同比增减"},
    {GB_MEASURE_CHANGE, GB_BASE_YTD, ANY, "比年初增减"},
    {GB_MEASURE_CHANGE, GB_BASE_POP, ANY, "环比增减"},
    {GB_MEASURE_CHANGE, GB_BASE_Q1, ANY, "比一季度增减"},
    {GB_MEASURE_CHANGE, ANY, ANY, "增减量"},
    {GB_MEASURE_PP, GB_BASE_YOY, ANY, "同比变动"},
    {GB_MEASURE_PP, GB_BASE_POP, ANY, "环比变动"},
    {GB_MEASURE_PP, GB_BASE_Q1, ANY, "比一季度"},
    {GB_MEASURE_PP, GB_BASE_YTD, ANY, "比年初"},
    {GB_MEASURE_PP, GB_BASE_NATION, ANY, "与全国之差"},
    {GB_MEASURE_PP, GB_BASE_PROVINCE, ANY, "与全省之差"},
    {GB_MEASURE_PP, GB_BASE_CITY, ANY, "与全市之差"},
    {GB_MEASURE_PP, GB_BASE_INDICATOR, ANY, "与所比指标之差"},
    {GB_MEASURE_PP, ANY, ANY, "变动"},
    {GB_MEASURE_SHARE, ANY, ANY, "占比"},
    {GB_MEASURE_CONTRIBUTION, ANY, TRUE, "拉动"},
    {GB_MEASURE_CONTRIBUTION, ANY, FALSE, "贡献率"},
    {GB_MEASURE_COMPLETION, ANY, ANY, "完成率"},
    {GB_MEASURE_RANK, ANY, ANY, "位次"},
};

guint gb_column_count(void) {
  return G_N_ELEMENTS(COLUMNS);
}

guint gb_column_of(const GbObservation *o) {
  if (o->status == GB_STATUS_TARGET)
    return 0;
  int points = strcmp(o->unit, "百分点") == 0;
  for (guint i = 1; i < G_N_ELEMENTS(COLUMNS); i++) {
    const Column *column = &COLUMNS[i];
    if (column->measure == (int)o->measure &&
        (column->base == ANY || column->base == (int)o->base) &&
        (column->points == ANY || column->points == points))
      return i;
  }
  g_return_val_if_reached(1);
}

const char *gb_column_name(guint column, gboolean beside_targets) {
  if (beside_targets && COLUMNS[column].measure == GB_MEASURE_LEVEL)
    return "实绩";
  return COLUMNS[column].name;
}
