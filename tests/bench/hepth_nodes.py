"""Writes the node table of SNAP's cit-HepTh: its ids are the numbers of hep-th papers, YYMMNNN without the
leading zeros, so that they say the month.

    hepth_nodes.py < cit-HepTh.txt > cit-HepTh.csv
"""
import sys


def month_of(node):
    digits = f"{node:07}"
    year = int(digits[:2])
    return f"{1900 + year if year > 90 else 2000 + year}-{digits[2:4]}"


def main():
    lines = (line.split() for line in sys.stdin if not line.startswith("#"))
    nodes = sorted({int(node) for line in lines for node in line[:2]}, key=lambda node: (month_of(node), node))
    print("id,date")
    for node in nodes:
        print(f"{node},{month_of(node)}")


main()
