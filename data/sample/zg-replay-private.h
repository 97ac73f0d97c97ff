/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of the story write, each within a transaction that the replay opened. */
#pragma once

#include "zg-story.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  ZgClock *clock;
  ZgLedger *ledger; /* NULL until the story makes it */
  const char *folder;
  const char *path;
  ZgDay last_day;
} ZgReplay;

typedef gboolean (*ZgReplayWriteFunc) (ZgReplay *self,
                                       ZgTransaction *txn,
                                       const ZgStoryEvent *event,
                                       GError **error);

gboolean _zg_replay_write_unit (ZgReplay *self,
                                ZgTransaction *txn,
                                const ZgStoryEvent *event,
                                GError **error);
gboolean _zg_replay_write_person (ZgReplay *self,
                                  ZgTransaction *txn,
                                  const ZgStoryEvent *event,
                                  GError **error);
gboolean _zg_replay_write_assign (ZgReplay *self,
                                  ZgTransaction *txn,
                                  const ZgStoryEvent *event,
                                  GError **error);
gboolean _zg_replay_write_deadline (ZgReplay *self,
                                    ZgTransaction *txn,
                                    const ZgStoryEvent *event,
                                    GError **error);
gboolean _zg_replay_write_extend (ZgReplay *self,
                                  ZgTransaction *txn,
                                  const ZgStoryEvent *event,
                                  GError **error);
gboolean _zg_replay_write_note (ZgReplay *self,
                                ZgTransaction *txn,
                                const ZgStoryEvent *event,
                                GError **error);
gboolean _zg_replay_write_measure (ZgReplay *self,
                                   ZgTransaction *txn,
                                   const ZgStoryEvent *event,
                                   GError **error);
gboolean _zg_replay_write_judge (ZgReplay *self,
                                 ZgTransaction *txn,
                                 const ZgStoryEvent *event,
                                 GError **error);
gboolean _zg_replay_write_set (ZgReplay *self,
                               ZgTransaction *txn,
                               const ZgStoryEvent *event,
                               GError **error);
gboolean _zg_replay_write_delete (ZgReplay *self,
                                  ZgTransaction *txn,
                                  const ZgStoryEvent *event,
                                  GError **error);

G_END_DECLS
