"""Runs a command and writes to a file what it cost: wall seconds, CPU seconds, and the peak of its resident memory in MB.

measured.py FILE COMMAND...    ends as the command ended
"""
import os
import sys
import time

# Linux counts kilobytes, macOS bytes
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def main():
    facts, command = sys.argv[1], sys.argv[2:]
    began = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - began
    with open(facts, "w", encoding="ascii") as file:
        print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT / 1e6, file=file)
    sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))


main()
