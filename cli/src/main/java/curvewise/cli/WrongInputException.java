package curvewise.cli;

import java.io.Serial;

/** The user asked for something that cannot be done. The message is a sentence: what is wrong with which argument, and what to do. */
final class WrongInputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    WrongInputException(String message) {
        super(message);
    }
}
