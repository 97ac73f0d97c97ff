/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words with a colon behind them, or at the head of a table's column, that say what follows. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_LABEL_NONE,
  ZG_LABEL_NUMBER,   /* 序号 */
  ZG_LABEL_ISSUE,    /* 整改任务, 反馈问题, 存在问题 */
  ZG_LABEL_DETAIL,   /* 问题描述, 具体表现, 整改目标 */
  ZG_LABEL_MEASURES, /* 整改措施 */
  ZG_LABEL_STATUS,   /* 完成情况, 整改状态 */
  ZG_LABEL_PROGRESS, /* 整改情况, 整改进展: a status, an account, or measures in one paragraph */
  ZG_LABEL_LEAD,          /* 牵头单位 */
  ZG_LABEL_RESPONSIBLE,   /* 责任单位 */
  ZG_LABEL_PARTICIPATING, /* 配合单位 */
  ZG_LABEL_SUPERVISING,   /* 督办单位 */
  ZG_LABEL_LEADER,        /* 牵头领导 */
  ZG_LABEL_OWNER,         /* 责任人 */
  ZG_LABEL_CONTACT,       /* 联系人 */
  ZG_LABEL_DEADLINE,      /* 完成时限 */
  ZG_LABEL_SECTION,       /* 问题类别 */
} ZgLabel;

/**
 * zg_label_read:
 * @line: a text
 * @length: (out): bytes of the label with its colon and blanks
 *
 * Returns: the label that @line starts with, colon included (or in 【】); ZG_LABEL_NONE if it
 *   starts with none that is known
 */
ZgLabel zg_label_read (ZgSlice line, gsize *length);

/* The label that all of @word is, without a colon. */
ZgLabel zg_label_find (ZgSlice word);

G_END_DECLS
