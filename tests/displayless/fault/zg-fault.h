/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that fails when it is told to. Two seams lead to it: a VFS over SQLite's own
 * (zg-fault-vfs.c) and the file operations of everything else in the process (zg-fault-calls.c).
 * Only files under one folder count. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can fail. Both seams count together: a sync is SQLite's xSync as well as fsync(). */
typedef enum
{
  ZG_FAULT_OPEN,
  ZG_FAULT_READ,
  ZG_FAULT_WRITE,
  ZG_FAULT_SYNC,
  ZG_FAULT_TRUNCATE,
  ZG_FAULT_DELETE,
  ZG_FAULT_LOCK,
  ZG_FAULT_RENAME, /* and link() */
  ZG_FAULT_CHANGE, /* any of these that changes something: what a power cut is counted by */
} ZgFaultCall;

#define ZG_N_FAULT_CALLS (ZG_FAULT_CHANGE + 1)

typedef enum
{
  ZG_FAULT_IO,    /* an input/output error */
  ZG_FAULT_FULL,  /* no room left */
  ZG_FAULT_SHORT, /* half of it is written, then no room left */
  ZG_FAULT_LATE,  /* done, and then reported as failed */
  ZG_FAULT_POWER, /* from here on nothing is done any more */
} ZgFaultKind;

/* Starts: registers the VFS over the default one. Once a program. */
void zg_fault_start (const char *folder);

/**
 * zg_fault_arm:
 * @call: what is to fail
 * @nth: which of these calls from now on, from 0; %G_MAXUINT for none (to count them)
 * @kind: how
 * @lasting: whether all later ones of @call fail too
 */
void zg_fault_arm (ZgFaultCall call, guint nth, ZgFaultKind kind, gboolean lasting);

/* Everything works again. Returns TRUE if the fault has struck. */
gboolean zg_fault_disarm (void);

/* How often @call was made since the last zg_fault_arm(). */
guint zg_fault_count (ZgFaultCall call);

const char *zg_fault_call_name (ZgFaultCall call);
const char *zg_fault_kind_name (ZgFaultKind kind);

/* For the seams. */
typedef enum
{
  ZG_VERDICT_GO,
  ZG_VERDICT_FAIL,
  ZG_VERDICT_FULL,
  ZG_VERDICT_HALF,
  ZG_VERDICT_LATE,
} ZgVerdict;

ZgVerdict _zg_fault_ask (ZgFaultCall call);
gboolean _zg_fault_is_ours (const char *path);
void _zg_fault_vfs_register (void);

/* While SQLite's own VFS works, its calls are not counted a second time. */
void _zg_fault_enter_sqlite (void);
void _zg_fault_leave_sqlite (void);
gboolean _zg_fault_in_sqlite (void);

G_END_DECLS
