// Runs one command and writes what it cost to file descriptor 3, in one line:
//
//     WALL CPU PEAK STATUS      seconds, seconds (user and system), kilobytes, exit status
//
// This is a program of its own because Linux counts the memory of whoever starts a process towards the peak of that
// process: started from Python, /bin/true seems to need as much memory as Python does.

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: measure COMMAND [ARGUMENT...] 3>RESULT\n");
    return 64;
  }
  double start = seconds();
  pid_t child = fork();
  if (child < 0) return 70;
  if (child == 0) {
    close(3);
    execvp(arguments[1], arguments + 1);
    perror(arguments[1]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 70;
  double wall = seconds() - start;
  double cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  dprintf(3, "%.6f %.6f %ld %d\n", wall, cpu, usage.ru_maxrss, code);
  return 0;
}
