/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "zg-cli.h"

/* Started with stdout closed, the first file opened would take its place, and output would be
 * written into that file. What stands there instead can't be written to, which is told as usual. */
static void
hold_standard_files (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", O_RDONLY) != fd)
        _exit (ZG_EXIT_FAILED);
    }
}

int
main (int argc, char **argv)
{
  hold_standard_files ();
  /* A closed pipe and a limit on the size of files are write errors like any other, told by
   * zg_cli_run(). */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  return zg_cli_run (argv);
}
