package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import tegum.kernel.KernelEngine;
import tegum.protocol.Channel;
import tegum.train.Trainer;

/**
 * Finds a trainer that starts: the worker that writes kernels, else the reference in a worker compiled to
 * WebAssembly, else in one compiled to JavaScript, else on the page's own thread. Which one was taken, and why not an earlier one, is for the page's
 * <i>about</i>.
 */
final class Engines {
    /** Where a model trains. */
    enum Place {
        /** In a worker, with kernels. */
        KERNEL(
                "kernel",
                "trainer-kernel.js",
                KernelEngine.VERSION,
                "with a kernel",
                "a worker, with a kernel written for it in WebAssembly"),
        /** In a worker, compiled to WebAssembly. */
        WASM("wasm", "trainer-wasm.js", Trainer.VERSION, "in WebAssembly", "a worker, in WebAssembly"),
        /** In a worker, compiled to JavaScript. */
        JS("js", "trainer-js.js", Trainer.VERSION, "in JavaScript", "a worker, in JavaScript"),
        /** On the page's thread, in slices. */
        PAGE("page", "trainer-page.js", Trainer.VERSION, "in JavaScript", "the page's own thread, in JavaScript");

        private final String id;
        private final String file;
        private final String version;
        private final String how;
        private final String words;

        Place(String id, String file, String version, String how, String words) {
            this.id = id;
            this.file = file;
            this.version = version;
            this.how = how;
            this.words = words;
        }

        /** Version of the arithmetic that trains there, if it can. */
        String version() {
            return version;
        }

        /** Completes "Training runs …". */
        String how() {
            return how;
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

    /**
     * The places to try, in order.
     *
     * @param wanted value of {@code ?engine=}, if there is one
     * @param made version of the arithmetic that made the link; another than the reference's, or none, leads to kernels
     */
    static List<Place> order(@Nullable String wanted, String made) {
        Place first = made.equals(Trainer.VERSION) ? Place.WASM : Place.KERNEL;
        for (Place place : Place.values()) {
            first = place.id.equals(wanted) ? place : first;
        }
        boolean asked = first.id.equals(wanted); // even WebAssembly that will not start: the page says why
        List<Place> places = new ArrayList<>();
        boolean reached = false;
        for (Place place : Place.values()) {
            reached |= place == first;
            if (reached && (place != Place.WASM || asked || wasmRuns())) {
                places.add(place);
            }
        }
        return places;
    }

    /** Those of the places where exact optima are found, too. */
    static List<Place> solving(List<Place> order) {
        List<Place> places = new ArrayList<>(order);
        places.remove(Place.KERNEL);
        return places;
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
    private static native boolean wasmRuns();
}
