#!/bin/bash
# Try the package of Debian, and the folder, in a bare Debian without Python: packaging/try_in_debian.sh bookworm|trixie [DIST]
# Needs root, debootstrap and Xvfb. Everything lies under a folder of /var/tmp that is kept, with the log of the run.
set -eu
suite=$1 dist=$(realpath "${2:-$(dirname "$0")/../dist}")
base=/var/tmp/timeline-debian/$suite run=/var/tmp/timeline-debian/run-$suite root=/var/tmp/timeline-debian/run-$suite/root
if [ -z "${IN_NAMESPACE:-}" ]; then
  IN_NAMESPACE=1 exec unshare --mount --pid --fork --kill-child bash "$0" "$suite" "$dist"  # mounts and processes end with the run
fi
[ -d "$base" ] || debootstrap --variant=minbase "$suite" "$base"
rm -rf --one-file-system "$run"; mkdir -p "$run"; cp -a "$base" "$root"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
mount --make-rprivate /
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p "$root/dist" "$root/tmp/.X11-unix" && mount --bind "$dist" "$root/dist" && mount -o remount,bind,ro "$root/dist"

inside() {  # inside USER COMMAND; more variables in EXTRA
  local user=$1 ids=0:0 home=/root; shift
  [ "$user" = reader ] && ids=1000:1000 home=/home/reader
  # shellcheck disable=SC2086
  chroot --userspec=$ids "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="${AT_HOME:-$home}" LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive ${EXTRA:-} sh -c "$*" </dev/null
}
failed=0
check() {  # check TITLE COMMAND...
  local title=$1; shift
  if "$@" >"$run/step.txt" 2>&1; then echo "holds  $title"; else echo "FAILS  $title"; tail -n 15 "$run/step.txt"; failed=1; fi
}
stands() {  # stands PROGRAM: the window stands for eight seconds and ends with 130 at Ctrl+C
  inside reader "timeout --preserve-status --signal=INT 8 $1" && return 1
  [ $? = 130 ]
}
files() {  # all there are, but for what apt and the kernel keep
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./dist -o -path ./tmp -o -path ./var/cache -o -path ./var/lib/apt \
    -o -path ./var/log -o -path ./home -o -path './var/lib/dpkg/*-old' \) -prune -o -print | sort)
}

inside root "apt-get -q update" >"$run/apt.txt" 2>&1
chroot "$root" useradd -m -u 1000 reader
! inside root "command -v python3" || { echo "there is a Python"; exit 1; }
files >"$run/before.txt"
check "the package installs with what it needs" inside root "apt-get -q install -y --no-install-recommends /dist/timeline-app_*.deb"
check "there is still no Python" inside root "! command -v python3"
check "doctor finds everything but a display" inside reader "timeline-app --language en doctor | tee /dev/stderr | grep -c ^missing | grep -qx 1"
check "it lists the events" inside reader "test \$(timeline-app list --format csv | wc -l) -gt 200"
check "it exports a PDF" inside reader "cd && timeline-app export q3.pdf --period 2023Q3 && head -c 4 q3.pdf | grep -q %PDF"
check "it begins a timeline and imports a workbook" inside reader "cd && timeline-app export q3.xlsx --period 2023Q3 &&
  timeline-app new '我们 的.timeline' && timeline-app import-table q3.xlsx --into '我们 的.timeline' &&
  test \$(timeline-app list --format csv --database '我们 的.timeline' | wc -l) -gt 20"
EXTRA=QT_QPA_PLATFORM=offscreen check "the window stands without a screen" stands timeline-app
Xvfb :77 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 & sleep 3
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
EXTRA=DISPLAY=:77 check "the window stands on X11" stands timeline-app
EXTRA=DISPLAY=:77 check "and on the timeline that was begun" stands "timeline-app '/home/reader/我们 的.timeline'"
mkdir -p "$root/home/reader/总 工会 2026" && tar -xf "$dist"/timeline-*-linux.tar.xz -C "$root/home/reader/总 工会 2026"
chown -R 1000:1000 "$root/home/reader"
folder="'/home/reader/总 工会 2026/Timeline/timeline-app'"
EXTRA=DISPLAY=:77 check "the folder starts from a path with blanks and Chinese" stands "$folder"
check "and exports there" inside reader "cd '/home/reader/总 工会 2026' && $folder export a.pdf --period 2023Q3 && head -c 4 a.pdf | grep -q %PDF"
mkdir -p "$root/media/cd" && tar -xf "$dist"/timeline-*-linux.tar.xz -C "$root/media/cd"
mount --bind "$root/media/cd" "$root/media/cd" && mount -o remount,bind,ro "$root/media/cd"
EXTRA=DISPLAY=:77 check "the folder starts from a medium that cannot be written" stands /media/cd/Timeline/timeline-app
mkdir "$root/home/empty" && chown 1000:1000 "$root/home/empty"
AT_HOME=/home/empty EXTRA=DISPLAY=:77 check "it starts with an empty home" stands timeline-app
mkdir "$root/home/fixed" && chmod 555 "$root/home/fixed"
AT_HOME=/home/fixed EXTRA=DISPLAY=:77 check "it starts with a home that cannot be written" stands timeline-app
AT_HOME=/nowhere EXTRA=DISPLAY=:77 check "it starts without a home" stands timeline-app
umount "$root/media/cd"; rm -rf "$root/media/cd"
check "it is removed with what it needed" inside root "apt-get -q purge -y --autoremove timeline-app"
files >"$run/after.txt"
diff "$run/before.txt" "$run/after.txt" >"$run/left.txt" || true
check "and nothing of ours is left" sh -c "! grep -i timeline $run/left.txt"
echo "$(grep -c '^>' "$run/left.txt" || true) files of the packages it needed are left by these: $run/left.txt"
exit $failed
