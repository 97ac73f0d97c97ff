/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-evidence.h"

/* A heading in characters; longer lines are accounts. */
#define SHORT_HEADING 60

/* Words by which inspectors say that something is wrong. */
static const char *const wrong[] = {
  "不",   "未",   "缺",   "弱",     "滞后", "偏",       "差距", "短板", "薄弱", "隐患",
  "流于", "淡化", "虚化", "弱化",   "空白", "重形式",   "违规", "违反", "漏洞", "走过场",
  "缓慢", "落后", "松懈", "宽松",   "脱节", "风险",     "混乱", "浪费", "困难", "时有发生",
  "单一", "过度", "无序", "老大难", "欠",   "失",       "难",   "慢",   "散",   "乱",
  "少",   "泛滥", "依赖", "有待",   "亟待", "形式主义", NULL
};

/* Words by which offices say what they did; as the first word of a heading. */
static const char *const deeds[] = {
  "提高",     "提升", "加强", "强化", "坚持",     "压实", "细化", "健全",     "完善",
  "推进",     "推动", "深入", "深化", "统筹",     "切实", "牢固", "持续",     "建立",
  "成立",     "制定", "聚焦", "紧盯", "突出",     "扛稳", "扛牢", "以上率下", "高位",
  "精准",     "严格", "严肃", "狠抓", "召开",     "开展", "组织", "印发",     "出台",
  "修订",     "落实", "巩固", "注重", "明确",     "迅速", "及时", "问题导向", "对标",
  "举一反三", "从严", "全面", "督促", "督导",     "摸清", "排查", "举办",     "进一步",
  "加大",     "加快", "优化", "规范", "学习贯彻", "认真", "积极", "已",       "做好",
  "抓好",     "立足", "把准", "拧紧", "筑牢",     "凝聚", "层层", "自觉",     NULL
};

static const char *const organising_words[] = {
  "组织领导", "组织落实", "组织推进", "组织开展", "组织实施", "主体责任", "政治责任", "下一步",
  "下步",     "打算",     "努力方向", "工作安排", "工作计划", "工作思路", "保障措施", "工作要求",
  "总体要求", "基本情况", "总体情况", "思想自觉", "组织保障", "整改要求", "今后",     "后续",
  "工作目标", "统筹推进", "强化领导", "联系方式", NULL
};

static const char *const list_words[] = { "问题",     "事项",     "整改进展", "整改落实",
                                          "整改情况", "整改内容", "整改任务", "任务清单",
                                          "整改措施", "整改结果", "具体情况", "落实情况",
                                          "意见",     NULL };

static ZgSlice
first_sentence (ZgSlice heading)
{
  heading = zg_slice_head (heading, 6 * SHORT_HEADING);
  return zg_slice_head (heading, zg_slice_sentence (heading));
}

gboolean
zg_evidence_is_organising (ZgSlice heading)
{
  return zg_slice_has_any (first_sentence (heading), organising_words);
}

gboolean
zg_evidence_is_list (ZgSlice heading)
{
  heading = first_sentence (heading);
  return zg_slice_chars (heading) <= SHORT_HEADING && zg_slice_has_any (heading, list_words);
}

/* The last words of a wording carry the judgement: 压得不够实, 作用发挥不充分. */
static ZgSlice
judgement (ZgSlice title)
{
  gsize keep = MIN (title.length, 8 * 3);

  return zg_slice_skip (title, title.length - keep);
}

/* A wording that its heading does not frame must speak for itself. */
static int
weigh_wording (const ZgIssueHeading *heading, gsize chars)
{
  gboolean deed = zg_slice_starts_any (heading->title, deeds) != NULL;
  gboolean fault = zg_slice_has_any (judgement (heading->title), wrong);
  int weight = 0;

  if (heading->quoted && (fault || heading->unclosed))
    weight += 4;
  if (heading->named)
    weight += 4;
  if (!heading->quoted && !heading->named && !fault && zg_evidence_is_list (heading->heading))
    weight -= 3;
  if (fault && !deed)
    weight += 3;
  if (deed && !heading->quoted && !heading->named)
    weight -= 4;
  if (chars > 2 * SHORT_HEADING && !heading->quoted && heading->brackets.length == 0)
    weight -= 2;
  return weight;
}

int
zg_evidence_weigh (const ZgIssueHeading *heading, const ZgSurroundings *around)
{
  gsize chars = zg_slice_chars (zg_slice_head (heading->heading, 12 * SHORT_HEADING));
  int weight = 0;

  if (heading->title.length == 0)
    return around->labels ? ZG_EVIDENCE_STRONG : -1;
  if (heading->aspect)
    return heading->brackets.length > 0 ? 2 : -1;
  weight += heading->quoted && heading->named ? 5 : weigh_wording (heading, chars);
  weight += heading->brackets.length > 0 ? 4 : 0;
  weight += around->labels ? 4 : 0;
  weight += around->status ? 3 : 0;
  weight += around->list && chars <= SHORT_HEADING ? 1 : 0;
  weight += around->body && chars <= SHORT_HEADING ? 1 : 0;
  if (around->organising && !(heading->quoted && heading->named))
    weight -= 5;
  return weight;
}
