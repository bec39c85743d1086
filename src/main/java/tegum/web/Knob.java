package tegum.web;

import tegum.experiment.Config;

/** One control of the page. */
interface Knob {
    /** The element to put into the page. */
    Dom dom();

    /**
     * Shows the settings in force, unless the reader is typing into it.
     *
     * @param usual settings that are not marked as changed
     */
    void show(Config config, Config usual);
}
