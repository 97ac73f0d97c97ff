/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-marker.h"

static void
test_markers (void)
{
  static const struct
  {
    const char *line;
    ZgMarkerKind kind;
    gint64 number;
    const char *words;
  } cases[] = {
    { "一、整改情况", ZG_MARKER_CHINESE, 1, "整改情况" },
    { "十二、其他", ZG_MARKER_CHINESE, 12, "其他" },
    { "(一)组织", ZG_MARKER_CHINESE_BRACKETED, 1, "组织" },
    { "（二十一） 组织", ZG_MARKER_CHINESE_BRACKETED, 21, "组织" },
    { "1. 关于", ZG_MARKER_DIGIT_DOT, 1, "关于" },
    { "1.关于", ZG_MARKER_DIGIT_DOT, 1, "关于" },
    { "１２．关于", ZG_MARKER_DIGIT_DOT, 12, "关于" },
    { "1.2023年以来未研究", ZG_MARKER_DIGIT_DOT, 1, "2023年以来未研究" },
    { "3、关于", ZG_MARKER_DIGIT_COMMA, 3, "关于" },
    { "(1)建立", ZG_MARKER_DIGIT_BRACKETED, 1, "建立" },
    { "（ 2 ）建立", ZG_MARKER_DIGIT_BRACKETED, 2, "建立" },
    { "4）建立", ZG_MARKER_DIGIT_BRACKET, 4, "建立" },
    { "③修订", ZG_MARKER_CIRCLED, 3, "修订" },
    { "第七项 整改任务", ZG_MARKER_ITEM, 7, "整改任务" },
    { "问题3：审核不严", ZG_MARKER_ITEM, 3, "审核不严" },
    { "整改任务：审核不严", ZG_MARKER_LABEL, 0, "审核不严" },
    { "针对“审核不严”问题", ZG_MARKER_LABEL, 0, "针对“审核不严”问题" },
    { "1.5万元", ZG_MARKER_NONE, 0, NULL },
    { "2024.6.30", ZG_MARKER_NONE, 0, NULL },
    { "2024年", ZG_MARKER_NONE, 0, NULL },
    { "(试行)", ZG_MARKER_NONE, 0, NULL },
    { "一是提高站位", ZG_MARKER_NONE, 0, NULL },
    { "整改措施：", ZG_MARKER_NONE, 0, NULL },
    { "针对审核不严问题，", ZG_MARKER_NONE, 0, NULL },
    { "(", ZG_MARKER_NONE, 0, NULL },
    { "", ZG_MARKER_NONE, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgMarker marker;
      gboolean read = zg_marker_read (zg_slice_of (cases[i].line), &marker);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (read, ==, cases[i].kind != ZG_MARKER_NONE);
      g_assert_cmpint (marker.kind, ==, cases[i].kind);
      g_assert_cmpint (marker.number, ==, cases[i].number);
      if (read)
        g_assert_cmpstr (cases[i].line + marker.length, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marker/lines", test_markers);
  return g_test_run ();
}
