/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-progress.h"

gboolean
zg_progress_tell (const ZgProgress *progress, guint done, guint all, GError **error)
{
  if (progress == NULL)
    return TRUE;
  if (progress->func)
    progress->func (done, all, progress->data);
  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}
