/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-fault.h"

#include <string.h>

static struct
{
  char *folder;
  gboolean armed;
  gboolean struck;
  ZgFaultCall call;
  ZgFaultKind kind;
  guint nth;
  gboolean lasting;
  guint counts[ZG_N_FAULT_CALLS];
} fault;

static guint sqlite_depth;

void
zg_fault_start (const char *folder)
{
  fault.folder = g_strconcat (folder, "/", NULL);
  _zg_fault_vfs_register ();
}

void
zg_fault_arm (ZgFaultCall call, guint nth, ZgFaultKind kind, gboolean lasting)
{
  memset (fault.counts, 0, sizeof fault.counts);
  fault.call = call;
  fault.nth = nth;
  fault.kind = kind;
  fault.lasting = lasting;
  fault.struck = FALSE;
  fault.armed = TRUE;
}

gboolean
zg_fault_disarm (void)
{
  fault.armed = FALSE;
  return fault.struck;
}

guint
zg_fault_count (ZgFaultCall call)
{
  return fault.counts[call];
}

const char *
zg_fault_call_name (ZgFaultCall call)
{
  static const char *const names[] = { "open",   "read", "write",  "sync",  "truncate",
                                       "delete", "lock", "rename", "change" };

  return names[call];
}

const char *
zg_fault_kind_name (ZgFaultKind kind)
{
  static const char *const names[] = { "error", "full", "short", "late", "power" };

  return names[kind];
}

gboolean
_zg_fault_is_ours (const char *path)
{
  return fault.folder && path && g_str_has_prefix (path, fault.folder);
}

static gboolean
changes_something (ZgFaultCall call)
{
  return call != ZG_FAULT_READ && call != ZG_FAULT_LOCK && call != ZG_FAULT_OPEN;
}

static ZgVerdict
verdict_of (ZgFaultKind kind)
{
  switch (kind)
    {
    case ZG_FAULT_FULL:
      return ZG_VERDICT_FULL;
    case ZG_FAULT_SHORT:
      return ZG_VERDICT_HALF;
    case ZG_FAULT_LATE:
      return ZG_VERDICT_LATE;
    case ZG_FAULT_IO:
    case ZG_FAULT_POWER:
    default:
      return ZG_VERDICT_FAIL;
    }
}

ZgVerdict
_zg_fault_ask (ZgFaultCall call)
{
  guint n;
  gboolean meant = call == fault.call;

  if (!fault.armed)
    return ZG_VERDICT_GO;
  /* Without power nothing goes on, whatever is asked. */
  if (fault.struck && fault.kind == ZG_FAULT_POWER)
    return ZG_VERDICT_FAIL;
  n = fault.counts[call]++;
  if (changes_something (call))
    {
      guint change = fault.counts[ZG_FAULT_CHANGE]++;

      if (fault.call == ZG_FAULT_CHANGE)
        {
          meant = TRUE;
          n = change;
        }
    }
  if (!meant || n < fault.nth || (n > fault.nth && !fault.lasting))
    return ZG_VERDICT_GO;
  fault.struck = TRUE;
  return verdict_of (fault.kind);
}

void
_zg_fault_enter_sqlite (void)
{
  sqlite_depth++;
}

void
_zg_fault_leave_sqlite (void)
{
  sqlite_depth--;
}

gboolean
_zg_fault_in_sqlite (void)
{
  return sqlite_depth > 0;
}
