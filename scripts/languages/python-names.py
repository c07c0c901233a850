"""Whether programs use only classes, members and arguments that the generated Python packages have. Nothing is imported or run.

    python3 scripts/languages/python-names.py FOLDER_OF_THE_PACKAGE PROGRAM...
"""

import ast
import pathlib
import sys


class Signature:
    """The arguments of a method, without self or cls."""

    def __init__(self, arguments: ast.arguments) -> None:
        self.positional = [each.arg for each in [*arguments.posonlyargs, *arguments.args]][1:]
        self.named = {each.arg for each in arguments.kwonlyargs}
        pairs = zip(arguments.kwonlyargs, arguments.kw_defaults)
        self.required = {each.arg for each, default in pairs if default is None}

    def problems(self, call: ast.Call) -> list[str]:
        given = {each.arg for each in call.keywords if each.arg is not None}
        unknown = given - self.named - set(self.positional)
        missing = self.required - given
        found = [f"has no argument {name}" for name in sorted(unknown)]
        found += [f"lacks the argument {name}" for name in sorted(missing)]
        if len(call.args) > len(self.positional):
            found.append(f"takes {len(self.positional)} arguments without a name")
        return found


def members_of(declared: ast.ClassDef) -> dict[str, Signature | None]:
    """The methods of a class with their arguments, and its properties and constants without."""
    members: dict[str, Signature | None] = {}
    for each in declared.body:
        if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)):
            decorators = {ast.unparse(decorator) for decorator in each.decorator_list}
            is_property = bool(decorators & {"builtins.property", "jsii.python.classproperty"})
            members[each.name] = None if is_property else Signature(each.args)
        elif isinstance(each, ast.Assign):
            members.update({target.id: None for target in each.targets if isinstance(target, ast.Name)})
    return members


def classes_of(package: pathlib.Path) -> dict[str, dict[str, dict[str, Signature | None]]]:
    """The classes of each module."""
    modules = {}
    for path in sorted(package.rglob("__init__.py")):
        tree = ast.parse(path.read_text(encoding="utf8"))
        module = ".".join([package.name, *path.parent.relative_to(package).parts])
        modules[module] = {each.name: members_of(each) for each in tree.body if isinstance(each, ast.ClassDef)}
    return modules


def problems_in(program: pathlib.Path, modules: dict) -> list[str]:
    tree = ast.parse(program.read_text(encoding="utf8"))
    found: list[tuple[int, str]] = []
    known: dict[str, dict[str, Signature | None]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in modules:
            for each in node.names:
                if each.name not in modules[node.module]:
                    found.append((node.lineno, f"{node.module} has no class {each.name}"))
                known[each.asname or each.name] = modules[node.module].get(each.name, {})
    if not known:
        found.append((1, "nothing of the package is used"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            if node.attr not in known[node.value.id]:
                found.append((node.lineno, f"{node.value.id} has no {node.attr}"))
        if isinstance(node, ast.Call):
            called = node.func
            signature = None
            if isinstance(called, ast.Name):
                signature = known.get(called.id, {}).get("__init__")
            elif isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
                signature = known.get(called.value.id, {}).get(called.attr)
            if signature is not None:
                found += [(node.lineno, f"{ast.unparse(called)} {each}") for each in signature.problems(node)]
    return [f"{program}:{line}: {text}" for line, text in sorted(found)]


def main() -> int:
    package, *programs = map(pathlib.Path, sys.argv[1:])
    modules = classes_of(package)
    problems = [each for program in programs for each in problems_in(program, modules)]
    for each in problems:
        print(each, file=sys.stderr)
    return 1 if problems or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
