#!/usr/bin/env python3
"""Makes stories false in many ways and counts how many are found out.

    claims.py BINARY [ARCHIVE]

The stories are of the project's own snapshot and, where an archive of Reddit listings is given
(.tar.zst), of eight of its days; each is told by the offline narrator and in varied sentences.
An operator is met at 0.98 with a Wilson lower bound of 0.95, a rewording at 1 % blocked.
"""

import os
import re
import subprocess
import sys
import tempfile

CASES = "200"


def store(binary, archive, folder):
    """A store of the archive's posts in one beat."""
    subprocess.run(["tar", "--zstd", "-xf", archive, "-C", folder], check=True)
    path = os.path.join(folder, "real.db")
    name = os.path.join(folder, sorted(os.listdir(folder))[0])
    script = f'load "{name}" into "LocalLLaMA"\n'
    subprocess.run([binary, "--db", path], input=script, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, CLAIM_CASES=CASES)
        if len(sys.argv) > 2:
            environment["CLAIM_STORE"] = store(binary, sys.argv[2], folder)
        run = subprocess.run(
            ["swift", "test", "--disable-xctest", "--filter", "ClaimMutationTests"],
            env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    print("| what is false | found out | at least | met |\n| --- | --: | --: | --- |")
    for name, found, of, low in sorted(re.findall(
            r"^claims: (.*): (\d+) of (\d+), at least ([\d.]+)", run.stdout, re.M)):
        met = int(found) >= 0.98 * int(of) and float(low) >= 0.95
        print(f"| {name} | {found} of {of} | {float(low):.3f} | {'yes' if met else 'NO'} |")
    print("\n| what is as true as before | blocked | met |\n| --- | --: | --- |")
    for name, blocked, of in sorted(re.findall(
            r"^claims: (.*): (\d+) of (\d+) blocked", run.stdout, re.M)):
        met = int(blocked) <= 0.01 * int(of)
        print(f"| {name} | {blocked} of {of} | {'yes' if met else 'NO'} |")


main()
