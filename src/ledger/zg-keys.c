/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_KEYS 24

/* A key, what people call it, and the field's own Chinese word, which scripts and tables may use
 * in any language. */
typedef struct
{
  const char *key;
  const char *label;
  const char *chinese;
} Key;

static const Key lists[ZG_N_KEYS][MAX_KEYS] = {
  [ZG_KEYS_INSPECTION_KINDS] = {
    { "inspection", N_ ("inspection by the Party committee"), "巡视" },
    { "local-inspection", N_ ("local inspection"), "巡察" },
    { "supervision", N_ ("supervision"), "督查" },
    { "audit", N_ ("audit"), "审计" },
    { "environment", N_ ("environmental supervision"), "环保督察" },
    { "other", N_ ("other"), "其他" },
  },
  [ZG_KEYS_BLOCK_KINDS] = {
    { "title", N_ ("title"), "标题" },
    { "header", N_ ("page header"), "页眉" },
    { "opening", N_ ("opening"), "开头" },
    { "chapter", N_ ("chapter heading"), "章标题" },
    { "prose", N_ ("prose"), "正文" },
    { "section", N_ ("section heading"), "板块标题" },
    { "group", N_ ("group heading"), "小标题" },
    { "issue", N_ ("issue heading"), "问题标题" },
    { "sub-issue", N_ ("sub-issue"), "子问题" },
    { "status", N_ ("status line"), "状态行" },
    { "measure", N_ ("measure"), "措施" },
    { "detail", N_ ("unnumbered text"), "未编号段落" },
    { "table-header", N_ ("table header"), "表头" },
    { "table-row", N_ ("table row"), "表格行" },
    { "contact", N_ ("contact"), "联系方式" },
    { "signature", N_ ("signature"), "落款" },
    { "date", N_ ("date"), "日期" },
    { "blank", N_ ("blank"), "空行" },
    { "unknown", N_ ("not understood"), "未识别" },
  },
  [ZG_KEYS_STATES] = {
    { ZG_STATE_NOT_STARTED, N_ ("not started"), "未启动" },
    { ZG_STATE_ONGOING, N_ ("ongoing"), "整改中" },
    { ZG_STATE_DONE, N_ ("done, not yet closed"), "已完成待销号" },
    { ZG_STATE_CLOSED, N_ ("closed"), "已销号" },
    { ZG_STATE_RETURNED, N_ ("returned"), "退回" },
  },
  [ZG_KEYS_STAGE_CLASSES] = {
    { "immediate", N_ ("at once"), "立行立改" },
    { "dated", N_ ("by a date"), "限期整改" },
    { ZG_CLASS_LONG_TERM, N_ ("long-term"), "长期坚持" },
  },
  [ZG_KEYS_DEADLINE_KINDS] = {
    { "set", N_ ("set"), "设定" },
    { "correct", N_ ("correction"), "更正" },
    { "extend", N_ ("extension"), "延期" },
    { "shorten", N_ ("shortened"), "提前" },
  },
  [ZG_KEYS_PRECISIONS] = {
    { "day", N_ ("day"), "日" },
    { "ten-day-end", N_ ("end of ten days"), "旬末" },
    { "month-end", N_ ("end of month"), "月底" },
    { "before-month", N_ ("before the month"), "月前" },
    { "half-year-end", N_ ("end of half-year"), "半年末" },
    { "year-end", N_ ("end of year"), "年底" },
    { "before-holiday", N_ ("before a holiday"), "节前" },
    { "vague", N_ ("vague"), "未定日期" },
  },
  [ZG_KEYS_ROLES] = {
    { "lead", N_ ("lead unit"), "牵头单位" },
    { "responsible", N_ ("responsible unit"), "责任单位" },
    { "participating", N_ ("participating unit"), "配合单位" },
    { "supervising", N_ ("supervising unit"), "督办单位" },
    { "leader", N_ ("leader"), "牵头领导" },
    { "owner", N_ ("owner"), "责任人" },
    { "contact", N_ ("contact"), "联系人" },
  },
  [ZG_KEYS_VERDICTS] = {
    { "open", N_ ("open"), "待核" },
    { "accepted", N_ ("accepted"), "采纳" },
    { "dismissed", N_ ("dismissed"), "不采纳" },
  },
  [ZG_KEYS_FIGURE_KINDS] = {
    { "money", N_ ("money"), "资金" },
    { "area", N_ ("area"), "面积" },
    { "persons", N_ ("persons"), "人数" },
    { "items", N_ ("items"), "数量" },
  },
  [ZG_KEYS_LIGHTS] = {
    { ZG_LIGHT_OVERDUE, N_ ("overdue"), "逾期" },
    { ZG_LIGHT_NEAR, N_ ("near"), "临期" },
    { ZG_LIGHT_ON_TIME, N_ ("on time"), "按期" },
    { ZG_LIGHT_NONE, N_ ("no deadline"), "无时限" },
    { ZG_LIGHT_LONG_TERM, N_ ("long-term"), "长期坚持" },
    { ZG_LIGHT_MADE_UP_LATE, N_ ("made up late"), "逾期完成" },
    { ZG_LIGHT_CLOSED, N_ ("closed"), "已销号" },
  },
};

const char *const *
zg_keys_get (ZgKeys keys)
{
  static const char *names[ZG_N_KEYS][MAX_KEYS + 1];
  static gsize filled = 0;

  g_return_val_if_fail (keys > ZG_KEYS_NONE && keys < ZG_N_KEYS, NULL);

  if (g_once_init_enter (&filled))
    {
      for (guint list = 0; list < ZG_N_KEYS; list++)
        for (guint i = 0; i < MAX_KEYS; i++)
          names[list][i] = lists[list][i].key;
      g_once_init_leave (&filled, 1);
    }
  return names[keys];
}

const char *
zg_keys_find (ZgKeys keys, const char *text)
{
  g_return_val_if_fail (keys > ZG_KEYS_NONE && keys < ZG_N_KEYS, NULL);

  for (const Key *key = lists[keys]; key->key; key++)
    if (strcmp (text, key->key) == 0 || strcmp (text, key->chinese) == 0
        || strcmp (text, _ (key->label)) == 0)
      return key->key;
  return NULL;
}

const char *
zg_key_get_message (ZgKeys keys, const char *key)
{
  g_return_val_if_fail (keys > ZG_KEYS_NONE && keys < ZG_N_KEYS, key);

  for (const Key *k = lists[keys]; k->key; k++)
    if (g_strcmp0 (key, k->key) == 0)
      return k->label;
  return key;
}

const char *
zg_key_get_label (ZgKeys keys, const char *key)
{
  const char *message = zg_key_get_message (keys, key);

  /* Whether the key is known can't be told by comparing pointers: a label that reads like its key
   * may be the same literal. gettext has its header under "". */
  return message == NULL || *message == '\0' ? message : _ (message);
}
