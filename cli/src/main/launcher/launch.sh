# Shared by ./curvewise of a checkout and bin/curvewise of a release, which read it: finds Java, and runs the jars in the folder `app` with it.
# Everything said here goes to standard error: standard output belongs to the command.

OLDEST_JAVA=17
WRONG_ENVIRONMENT=2

say() {
    printf 'curvewise: %s\n' "$1" >&2
}

fail() {
    say "$2"
    exit "$1"
}

# Sets `java`, and `java_home` where it can be told.
find_java() {
    advice="install a JDK $OLDEST_JAVA or later (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless; macOS: brew install openjdk) or set JAVA_HOME to one"
    if [ -n "${JAVA_HOME:-}" ]; then
        java_home=$JAVA_HOME
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail $WRONG_ENVIRONMENT "JAVA_HOME is $JAVA_HOME, where there is no bin/java: $advice."
    else
        java=$(command -v java) || fail $WRONG_ENVIRONMENT "there is no Java here: $advice."
        real=$(readlink -f "$java" 2>/dev/null) || real=$java
        java_home=${real%/*}
        java_home=${java_home%/*}
    fi
}

# Sets `java_release` and, to the major version, `java_version`. A JDK says it in a file beside it; asking Java itself costs a tenth of a second.
read_java_version() {
    java_release=
    if [ -r "$java_home/release" ]; then
        while IFS='=' read -r key value; do
            [ "$key" = JAVA_VERSION ] && java_release=$value
        done <"$java_home/release"
    fi
    if [ -z "$java_release" ]; then
        java_release=$("$java" -version 2>&1)
        java_release=${java_release#*version }
    fi
    java_release=${java_release#\"}
    java_release=${java_release%%\"*}
    java_version=${java_release%%[!0-9]*}
    [ "${java_version:-0}" -ge $OLDEST_JAVA ] ||
        fail $WRONG_ENVIRONMENT "$java is Java ${java_version:-of unknown version}, and Curvewise needs $OLDEST_JAVA or later: $advice."
}

# Without a locale, as under cron, Java could not open files whose names are not ASCII.
set_locale() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX)
            LC_ALL=C.UTF-8
            export LC_ALL
            ;;
    esac
}

# Sets `terminals`: Java cannot tell which streams are one.
find_terminals() {
    terminals=
    [ -t 0 ] && terminals=in
    [ -t 1 ] && terminals=$terminals,out
    [ -t 2 ] && terminals=$terminals,err
}

# Sets `compiler`, an option. The second compiler takes memory, and imports and most queries end before it pays; one through the points of all runs,
# which are millions, takes a fifth of the time with it. What comes from a prompt or a pipe may be one.
choose_compiler() {
    compiler=-XX:TieredStopAtLevel=1
    case " $1 " in
        *" sql "*[Ff][Rr][Oo][Mm]*[Pp][Oo][Ii][Nn][Tt][Ss]*[Ww][Hh][Ee][Rr][Ee]*[Rr][Uu][Nn]*=*) ;;
        *" sql "*[Ff][Rr][Oo][Mm]*[Pp][Oo][Ii][Nn][Tt][Ss]*) compiler= ;;
        *" sql "*[Ss][Ee][Ll][Ee][Cc][Tt]*) ;;
        *" sql "*) compiler= ;;
    esac
}

# Runs the command in place of this shell. What the user gives in CURVEWISE_OPTS or JAVA_OPTS comes last and wins.
run_curvewise() {
    set_locale
    find_terminals
    options="${JAVA_OPTS:-} ${CURVEWISE_OPTS:-}"
    # A second collector would stop the JVM.
    collector=-XX:+UseSerialGC
    case $options in
        *-XX:+Use*GC*) collector= ;;
    esac
    # From 24 on Java warns of Unsafe.
    [ "$java_version" -ge 24 ] && collector="$collector --sun-misc-unsafe-memory-access=allow"
    choose_compiler "$*"
    set -- -Dcurvewise.terminals="$terminals" -jar "$app/curvewise.jar" "$@"
    # The classes that this very Java once loaded from these very jars; the JVM passes over an archive that does not fit. Without the second option it
    # would rewrite the archive for another address at each start. Whoever made it knew these options: see the rehearsal in cli/pom.xml.
    archive=$app/classes-$java_release.jsa
    [ -s "$archive" ] && set -- -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:SharedArchiveFile="$archive" "$@"
    # The JVM's own warnings go to standard error, and only errors; one about the archive is none.
    # shellcheck disable=SC2086
    exec "$java" -Xshare:auto $compiler -Xmx192m -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error,cds*=off:stderr \
        $collector $options "$@"
}
