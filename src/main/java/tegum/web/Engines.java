package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import tegum.protocol.Channel;

/**
 * Finds a trainer that starts: the worker compiled to WebAssembly, else the one compiled to JavaScript,
 * else the page's own thread. Which one was taken, and why not an earlier one, is for the page's
 * <i>about</i>.
 */
final class Engines {
    /** Where a model trains. */
    enum Place {
        /** In a worker, compiled to WebAssembly. */
        WASM("wasm", "trainer-wasm.js", "a worker, in WebAssembly"),
        /** In a worker, compiled to JavaScript. */
        JS("js", "trainer-js.js", "a worker, in JavaScript"),
        /** On the page's thread, in slices. */
        PAGE("page", "trainer-page.js", "the page's own thread, in JavaScript");

        private final String id;
        private final String file;
        private final String words;

        Place(String id, String file, String words) {
            this.id = id;
            this.file = file;
            this.words = words;
        }

        /** What {@code ?engine=} calls it. */
        String id() {
            return id;
        }

        /** Completes "The model trains in …". */
        String words() {
            return words;
        }
    }

    /** Who gets the line to the trainer. */
    interface Opened {
        /**
         * A trainer is up.
         *
         * @param place where it is
         * @param channel the line to it, on which nothing has been sent
         * @param notes one sentence for every place that was tried before
         */
        void opened(Place place, Channel channel, List<String> notes);

        /** The trainer that was up is gone, or none came up; {@code why} completes "The trainer …". */
        void broken(String why);
    }

    private static final int PATIENCE = 12_000; // milliseconds for a trainer to load and start

    /** Milliseconds left to the page after each slice on its own thread: more than half of a frame. */
    private static final int REST = 8;

    private Engines() {}

    /** The places to try, in order, for a value of {@code ?engine=}. */
    static List<Place> order(@Nullable String wanted, boolean wasmRuns) {
        if (Place.PAGE.id.equals(wanted)) {
            return List.of(Place.PAGE);
        }
        if (Place.JS.id.equals(wanted) || (!wasmRuns && !Place.WASM.id.equals(wanted))) {
            return List.of(Place.JS, Place.PAGE);
        }
        return List.of(Place.WASM, Place.JS, Place.PAGE);
    }

    /**
     * Opens a line to the first trainer that starts.
     *
     * @param root the site's address, ending in a slash
     * @param order the places to try
     */
    static void open(String root, List<Place> order, Opened opened) {
        attempt(root, order, 0, opened, new ArrayList<>());
    }

    private static void attempt(String root, List<Place> order, int index, Opened opened, List<String> notes) {
        new Attempt(root, order, index, opened, notes);
    }

    /** One worker, until it is up or given up. */
    private static final class Attempt implements TrainerChannel.Watcher {
        private final String root;
        private final List<Place> order;
        private final int index;
        private final Opened opened;
        private final List<String> notes;
        private final TrainerChannel channel;
        private boolean up;

        Attempt(String root, List<Place> order, int index, Opened opened, List<String> notes) {
            this.root = root;
            this.order = order;
            this.index = index;
            this.opened = opened;
            this.notes = notes;
            Place place = order.get(index);
            String file = root + place.file;
            channel = place == Place.PAGE
                    ? TrainerChannel.toPage(file, REST, PATIENCE, this)
                    : TrainerChannel.toWorker(file, PATIENCE, this);
        }

        @Override
        public void started() {
            up = true;
            opened.opened(order.get(index), channel, notes);
        }

        @Override
        public void failed(String why) {
            if (up) {
                opened.broken(why);
                return;
            }
            notes.add(sentence("The trainer for " + order.get(index).words + " " + why));
            if (index + 1 < order.size()) {
                attempt(root, order, index + 1, opened, notes);
            } else {
                opened.broken(why);
            }
        }
    }

    /** The words with one full stop; what browsers say has one, or a line break, or neither. */
    private static String sentence(String words) {
        String trimmed = words.trim();
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }

    /**
     * Whether this browser knows what TeaVM's WebAssembly needs, garbage-collected structures and
     * exceptions by reference: it is asked to validate a module with one of each.
     *
     * <p>The module: types {@code () -> ()} and {@code struct { i32 }}, one function, whose body is
     * {@code try_table end}.
     */
    @JSBody(
            script = "return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(["
                    + "0, 97, 115, 109, 1, 0, 0, 0,"
                    + " 1, 8, 2, 96, 0, 0, 95, 1, 127, 0,"
                    + " 3, 2, 1, 0,"
                    + " 10, 8, 1, 6, 0, 31, 64, 0, 11, 11]));")
    static native boolean wasmRuns();
}
