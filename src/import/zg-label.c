/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-label.h"

/* Bytes of the longest label, blanks within it included. */
#define MAX_LABEL 36

static const struct
{
  const char *word;
  ZgLabel label;
} labels[] = {
  { "序号", ZG_LABEL_NUMBER },
  { "编号", ZG_LABEL_NUMBER },
  { "整改任务", ZG_LABEL_ISSUE },
  { "整改事项", ZG_LABEL_ISSUE },
  { "反馈问题", ZG_LABEL_ISSUE },
  { "存在问题", ZG_LABEL_ISSUE },
  { "巡察反馈问题", ZG_LABEL_ISSUE },
  { "巡视反馈问题", ZG_LABEL_ISSUE },
  { "督察反馈问题", ZG_LABEL_ISSUE },
  { "反馈意见", ZG_LABEL_ISSUE },
  { "具体问题", ZG_LABEL_ISSUE },
  { "问题内容", ZG_LABEL_ISSUE },
  { "主要问题", ZG_LABEL_ISSUE },
  { "问题", ZG_LABEL_ISSUE },
  { "问题描述", ZG_LABEL_DETAIL },
  { "问题表现", ZG_LABEL_DETAIL },
  { "具体表现", ZG_LABEL_DETAIL },
  { "整改目标", ZG_LABEL_DETAIL },
  { "工作目标", ZG_LABEL_DETAIL },
  { "验收标准", ZG_LABEL_DETAIL },
  { "备注", ZG_LABEL_DETAIL },
  { "整改措施", ZG_LABEL_MEASURES },
  { "整改举措", ZG_LABEL_MEASURES },
  { "具体措施", ZG_LABEL_MEASURES },
  { "主要措施", ZG_LABEL_MEASURES },
  { "工作措施", ZG_LABEL_MEASURES },
  { "采取措施", ZG_LABEL_MEASURES },
  { "主要做法", ZG_LABEL_MEASURES },
  { "主要举措", ZG_LABEL_MEASURES },
  { "措施", ZG_LABEL_MEASURES },
  { "完成情况", ZG_LABEL_STATUS },
  { "整改完成情况", ZG_LABEL_STATUS },
  { "整改状态", ZG_LABEL_STATUS },
  { "完成状态", ZG_LABEL_STATUS },
  { "办理状态", ZG_LABEL_STATUS },
  { "整改结果", ZG_LABEL_STATUS },
  { "目前状态", ZG_LABEL_STATUS },
  { "是否完成", ZG_LABEL_STATUS },
  { "状态", ZG_LABEL_STATUS },
  { "整改情况", ZG_LABEL_PROGRESS },
  { "整改进展", ZG_LABEL_PROGRESS },
  { "整改进展情况", ZG_LABEL_PROGRESS },
  { "进展情况", ZG_LABEL_PROGRESS },
  { "工作进展", ZG_LABEL_PROGRESS },
  { "整改落实情况", ZG_LABEL_PROGRESS },
  { "落实情况", ZG_LABEL_PROGRESS },
  { "整改成效", ZG_LABEL_PROGRESS },
  { "整改成果", ZG_LABEL_PROGRESS },
  { "进展", ZG_LABEL_PROGRESS },
  { "牵头单位", ZG_LABEL_LEAD },
  { "牵头部门", ZG_LABEL_LEAD },
  { "牵头整改部门", ZG_LABEL_LEAD },
  { "主办单位", ZG_LABEL_LEAD },
  { "整改牵头单位", ZG_LABEL_LEAD },
  { "责任单位", ZG_LABEL_RESPONSIBLE },
  { "主要责任单位", ZG_LABEL_RESPONSIBLE },
  { "整改责任单位", ZG_LABEL_RESPONSIBLE },
  { "责任部门", ZG_LABEL_RESPONSIBLE },
  { "整改单位", ZG_LABEL_RESPONSIBLE },
  { "责任主体", ZG_LABEL_RESPONSIBLE },
  { "责任科室", ZG_LABEL_RESPONSIBLE },
  { "责任处室", ZG_LABEL_RESPONSIBLE },
  { "牵头科室", ZG_LABEL_LEAD },
  { "牵头处室", ZG_LABEL_LEAD },
  { "配合科室", ZG_LABEL_PARTICIPATING },
  { "配合单位", ZG_LABEL_PARTICIPATING },
  { "参与单位", ZG_LABEL_PARTICIPATING },
  { "协办单位", ZG_LABEL_PARTICIPATING },
  { "配合部门", ZG_LABEL_PARTICIPATING },
  { "督办单位", ZG_LABEL_SUPERVISING },
  { "督导单位", ZG_LABEL_SUPERVISING },
  { "督促单位", ZG_LABEL_SUPERVISING },
  { "验收单位", ZG_LABEL_SUPERVISING },
  { "牵头领导", ZG_LABEL_LEADER },
  { "牵头区领导", ZG_LABEL_LEADER },
  { "牵头县领导", ZG_LABEL_LEADER },
  { "责任领导", ZG_LABEL_LEADER },
  { "分管领导", ZG_LABEL_LEADER },
  { "包保领导", ZG_LABEL_LEADER },
  { "责任人", ZG_LABEL_OWNER },
  { "牵头责任人", ZG_LABEL_OWNER },
  { "整改责任人", ZG_LABEL_OWNER },
  { "直接责任人", ZG_LABEL_OWNER },
  { "联系人", ZG_LABEL_CONTACT },
  { "完成时限", ZG_LABEL_DEADLINE },
  { "整改时限", ZG_LABEL_DEADLINE },
  { "整改期限", ZG_LABEL_DEADLINE },
  { "完成时间", ZG_LABEL_DEADLINE },
  { "整改时间", ZG_LABEL_DEADLINE },
  { "计划完成时间", ZG_LABEL_DEADLINE },
  { "办结时限", ZG_LABEL_DEADLINE },
  { "时限要求", ZG_LABEL_DEADLINE },
  { "时限", ZG_LABEL_DEADLINE },
  { "问题类别", ZG_LABEL_SECTION },
  { "类别", ZG_LABEL_SECTION },
  { "问题分类", ZG_LABEL_SECTION },
};

ZgLabel
zg_label_find (ZgSlice word)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (zg_slice_is (word, labels[i].word))
      return labels[i].label;
  return ZG_LABEL_NONE;
}

ZgLabel
zg_label_read (ZgSlice line, gsize *length)
{
  ZgSlice head = zg_slice_head (line, MAX_LABEL);
  gboolean framed = zg_slice_starts (head, "【");
  gssize end;
  ZgLabel label;

  *length = 0;
  if (framed)
    head = zg_slice_skip (head, strlen ("【"));
  end = framed ? zg_slice_find (head, "】") : zg_slice_find_mark (head, ':');
  if (end <= 0)
    return ZG_LABEL_NONE;
  label = zg_label_find (zg_slice_trim (zg_slice_head (head, (gsize) end)));
  if (label == ZG_LABEL_NONE)
    return label;
  *length = (gsize) (head.text - line.text) + (gsize) end;
  *length += framed ? strlen ("】") : 0;
  *length += zg_slice_mark (zg_slice_skip (line, *length), ':');
  *length += zg_slice_blank (zg_slice_skip (line, *length));
  return label;
}
