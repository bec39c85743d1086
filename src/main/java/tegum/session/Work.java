package tegum.session;

import tegum.protocol.Command;

/** Something that trains on command, a slice at a time. */
interface Work {
    /** Number of the run. */
    int run();

    /** Does what it is told, and starts nothing that takes long. */
    void handle(Command command);

    /** Whether there is training left to do. */
    boolean isBusy();

    /** Trains for a few milliseconds. */
    void slice();
}
