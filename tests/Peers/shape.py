"""Checks the shape of all listings below a folder against a JSON Schema: PyYAML over libyaml, and jsonschema, compiled once.

usage: shape.py SCHEMA FOLDER
"""
import json
import os
import sys

import yaml
from jsonschema import Draft7Validator


class Loader(yaml.CSafeLoader):
    """YAML 1.2's scalars: NO is a country, and a day is text."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not (tag == "tag:yaml.org,2002:bool" and sign in "yYnNoO") and tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def listings(folder):
    for place, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".listing.yaml", ".listing.yml")):
                yield os.path.join(place, name)


def main(schema, folder):
    with open(schema, encoding="utf-8") as text:
        validator = Draft7Validator(json.load(text))
    checked = faulty = 0
    for path in listings(folder):
        checked += 1
        with open(path, "rb") as text:
            try:
                faults = [fault.message for fault in validator.iter_errors(yaml.load(text, Loader))]
            except yaml.YAMLError as fault:
                faults = [str(fault).replace("\n", " ")]
        faulty += bool(faults)
        for fault in faults:
            print(f"{path}: {fault}")
    print(f"{checked} checked, {faulty} faulty")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
