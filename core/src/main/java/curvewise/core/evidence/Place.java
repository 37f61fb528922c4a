package curvewise.core.evidence;

/**
 * Where a value stands.
 *
 * @param source the file, or the cell of a notebook
 * @param line counted from 1; the record of a binary file
 * @param character where it begins in its line; 0 where there is none
 */
public record Place(String source, long line, long character) {}
