/* The program's commands, one file each.
 * cli: the outermost layer. */
#ifndef GB_CLI_COMMAND_H
#define GB_CLI_COMMAND_H

#include <glib.h>

/** @run  argv[0] is the command's own name; returns the exit code */
typedef struct {
  const char *name;
  const char *summary;
  int (*run)(int argc, char **argv);
} GbCommand;

int gb_command_build(int argc, char **argv);
int gb_command_extract(int argc, char **argv);
int gb_command_audit(int argc, char **argv);
int gb_command_review(int argc, char **argv);
int gb_command_compare(int argc, char **argv);
int gb_command_chart(int argc, char **argv);
int gb_command_explain(int argc, char **argv);
int gb_command_scan(int argc, char **argv);

#endif
