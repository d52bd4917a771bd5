"""The one command of a checkout: makes its environment where that is needed, then hands over.

    python3 start.py               open the window
    python3 start.py test ...      run the tests, without those that start processes (--quick), with long sweeps (--all);
                                   the rest goes to pytest
    python3 start.py COMMAND ...   timeline-app COMMAND ...

This file parses on Python 3.6 and runs there as far as ``too_old``, so that an old Python gets a sentence and not a
syntax error; hence the annotations in quotes. Standard output belongs to what is started: what is said here goes to
standard error, in both languages, since nothing is known of the reader yet, not even whether the terminal can show
Chinese.
"""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
DEVELOPERS_COMMANDS = ("test", "bench")
PICTURES = (".png", ".svg")
OPTIONS_WITH_VALUE = ("--database", "--language")
OPTIONS_THAT_ONLY_PRINT = ("-h", "--help", "--version")


def main(arguments: "list[str]") -> int:
    sentences = too_old(sys.version_info[:3])
    if sentences:
        return stop(*sentences)
    sys.path.insert(0, os.path.join(ROOT, "packaging"))
    let_interrupts_wait(True)
    import environment  # written, like all it imports, for the Python that was just checked

    let_interrupts_wait(False)
    try:
        variables = child_variables(arguments)
        developers = command_in(arguments) in DEVELOPERS_COMMANDS
        needs = environment.Needs(needs_window(arguments), needs_qt(arguments), developers)
        python = environment.prepare(needs, variables, say)
    except environment.Hindered as hindered:
        return stop(hindered.chinese, hindered.english)
    if arguments[:1] != ["test"]:
        let_interrupts_wait(True)
    return hand_over([python] + child_arguments(arguments), variables)


def too_old(version: "tuple[int, ...]") -> "tuple[str, str] | None":
    """The sentences for a Python this program does not run on."""
    if version >= (3, 11):
        return None
    found = ".".join(str(part) for part in version)
    return (
        f"需要 Python 3.11 或更新版本，现在运行的是 {found}（{sys.executable}）；"
        "请安装新版本，并用它运行，例如：python3.11 start.py",
        f"Python 3.11 or newer is needed, and this is {found} ({sys.executable}); "
        "install a newer one and run it, for example: python3.11 start.py",
    )


def say(chinese: str, english: str, between: str = "\n") -> None:
    try:
        sys.stderr.write(f"时序：{chinese}{between}Timeline: {english}\n")
        sys.stderr.flush()
    except (AttributeError, OSError):  # standard error is absent or full, and the exit status has to do
        sys.stderr = None


def stop(chinese: str, english: str, status: int = 2) -> int:
    say(chinese, english)
    return status


def command_in(arguments: "list[str]") -> str:
    """The command, or nothing, which means the window."""
    rest = iter(arguments)
    for argument in rest:
        if argument in OPTIONS_WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-") or argument in OPTIONS_THAT_ONLY_PRINT:
            return argument
    return ""


def needs_window(arguments: "list[str]") -> bool:
    return not command_in(arguments)


def needs_qt(arguments: "list[str]") -> bool:
    picture = any(argument.lower().endswith(PICTURES) for argument in arguments)
    command = command_in(arguments)
    return needs_window(arguments) or command in DEVELOPERS_COMMANDS or (command == "export" and picture)


def child_variables(arguments: "list[str]") -> "dict[str, str]":
    """Ours, with the checkout to import from: nothing is installed that a later ``git pull`` would leave behind."""
    variables = dict(os.environ)
    variables["PYTHONPATH"] = os.pathsep.join(filter(None, [ROOT, variables.get("PYTHONPATH")]))
    if command_in(arguments) in DEVELOPERS_COMMANDS:
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def child_arguments(arguments: "list[str]") -> "list[str]":
    """``-P`` keeps a ``numpy.py`` in the user's folder from being taken for the library."""
    if arguments[:1] != ["test"]:
        return ["-P", "-m", "timeline_app"] + arguments
    project = ["-c", os.path.join(ROOT, "pyproject.toml"), "--rootdir", ROOT]
    return ["-P", "-m", "pytest"] + project + with_tests(arguments[1:])


def with_tests(arguments: "list[str]") -> "list[str]":
    """pytest collects in the working directory, which is the user's; so name our tests where none of them is named."""
    tests = os.path.join(ROOT, "tests")
    paths = [os.path.abspath(argument.split("::")[0]) for argument in arguments]
    named = any(path == tests or path.startswith(tests + os.sep) for path in paths)
    return arguments if named else arguments + [tests]


def let_interrupts_wait(wait: bool) -> None:
    """Ctrl+C waits during imports, which may lose it, and until the program that takes over can answer it."""
    if os.name == "posix":
        import signal

        signal.pthread_sigmask(signal.SIG_BLOCK if wait else signal.SIG_UNBLOCK, [signal.SIGINT])


def hand_over(command: "list[str]", variables: "dict[str, str]") -> int:
    """Become the program where a system can do that: then its signals and its exit status are its own."""
    if os.name == "posix":
        os.execve(command[0], command, variables)
    import subprocess

    child = subprocess.Popen(command, env=variables)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the console told the child as well, and the child decides


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("已中断。", "interrupted.", between=" ")
        sys.exit(130)
