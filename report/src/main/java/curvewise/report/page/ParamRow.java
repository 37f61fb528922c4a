package curvewise.report.page;

import curvewise.core.run.Param;
import curvewise.report.text.Privacy;
import curvewise.report.text.Shown;

/**
 * A setting of a run.
 *
 * @param withheld whether its value is kept back because it names a person or a machine, or opens a door
 */
record ParamRow(String name, Shown value, boolean withheld, Shown source) {
    private static final int VALUE = 200;
    private static final int FILE_NAME = 40;

    static ParamRow of(Param param) {
        boolean withheld = Privacy.withholds(param.name());
        return new ParamRow(
                Shown.label(param.name()),
                withheld ? new Shown(Privacy.WITHHELD, null) : Shown.value(param.value(), VALUE),
                withheld,
                Shown.fileName(param.source(), FILE_NAME));
    }
}
