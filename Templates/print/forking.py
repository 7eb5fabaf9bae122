"""A child process for one job: all memory that a library keeps of it ends with the child."""

import ctypes
import gc
import json
import os
import signal
import sys
import threading
import time
import traceback
import warnings

# What Linux calls it when a process asks to die with the one that forked it.
PR_SET_PDEATHSIG = 1


def in_child(function):
    """The JSON value that a function returns in a child; a child that dies takes this process with it."""
    parent = os.getpid()
    reading, writing = os.pipe()
    sys.stderr.flush()
    with warnings.catch_warnings():
        # The other thread of this process only sleeps, and holds no lock.
        warnings.simplefilter('ignore', DeprecationWarning)
        child = os.fork()
    if child == 0:
        run(function, writing, parent)
    os.close(writing)
    with os.fdopen(reading, 'rb') as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if status == 0:
        return json.loads(told)
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        print(f'the process that made this book was ended by {name}', file=sys.stderr, flush=True)
    # The program that started this worker starts another.
    os._exit(os.WEXITSTATUS(status) or 3)


def run(function, writing, parent):
    """The whole life of a child."""
    try:
        die_with(parent)
        # The memory stays shared with the parent as long as no garbage collection writes into it.
        gc.freeze()
        with os.fdopen(writing, 'w', encoding='utf-8') as pipe:
            json.dump(function(), pipe)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(3)
    os._exit(0)


def die_with(parent):
    if sys.platform == 'linux':
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    else:
        threading.Thread(target=watch, args=(parent,), daemon=True).start()
    # The parent may have died before this.
    if os.getppid() != parent:
        os._exit(1)


def watch(parent):
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
