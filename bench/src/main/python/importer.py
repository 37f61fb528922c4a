"""A straightforward importer of MetricLogger logs, as one would write it: compiled regular expressions, one transaction, executemany into SQLite.

importer.py FOLDER DATABASE    prints the megabytes, the points, the seconds and the megabytes a second

It keeps what Curvewise keeps of such a log: of each meter the printed value and the running average, of each evaluation the COCO rows, each with its step,
epoch and line. It recognises nothing, keeps no hyper-parameters, and judges nothing.
"""
import os
import re
import sqlite3
import sys
import time

NUMBER = r"-?(?:\d+\.?\d*(?:e[-+]?\d+)?|nan|inf)"
HEAD = re.compile(r"(?:Epoch: \[(\d+)\]|Test:)\s+\[\s*(\d+)/(\d+)\]\s+eta: \S+\s+")
METER = re.compile(rf"(\w+(?: \w+)?): ({NUMBER})(?: \(({NUMBER})\))?")
COCO = re.compile(rf" Average (?:Precision|Recall)\s+\((AP|AR)\) @\[ IoU=(\S+)\s*\| area=\s*(\w+) \| maxDets=\s*(\d+) \] = ({NUMBER})")

TABLES = """
create table runs (id integer primary key, path text);
create table points (run integer, name text, split text, step integer, epoch integer, value real, line integer);
"""


def points(run, lines):
    epoch = step = 0
    for number, line in enumerate(lines, 1):
        head = HEAD.match(line)
        if head:
            split = "test"
            if head.group(1):
                split = "train"
                epoch = int(head.group(1))
                step = epoch * int(head.group(3)) + int(head.group(2))
            for meter in METER.finditer(line, head.end()):
                name, value, average = meter.groups()
                yield run, name, split, step, epoch, float(value), number
                if average:
                    yield run, name + " (avg)", split, step, epoch, float(average), number
            continue
        coco = COCO.match(line)
        if coco:
            kind, iou, area, most, value = coco.groups()
            yield run, f"bbox {kind} {iou} {area} {most}", None, step, epoch, float(value), number


def logs(folder):
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            yield os.path.join(parent, name)


def main():
    folder, database = sys.argv[1:]
    began = time.monotonic()
    connection = sqlite3.connect(database)
    connection.executescript(TABLES)
    read = count = 0
    for run, path in enumerate(logs(folder)):
        connection.execute("insert into runs values (?, ?)", (run, os.path.relpath(path, folder)))
        with open(path, encoding="utf-8") as log:
            count += connection.executemany("insert into points values (?, ?, ?, ?, ?, ?, ?)", points(run, log)).rowcount
        read += os.path.getsize(path)
    connection.commit()
    connection.close()
    seconds = time.monotonic() - began
    print(f"{read / 1e6:.1f} MB, {count} points, {seconds:.2f} s, {read / 1e6 / seconds:.1f} MB/s")


main()
