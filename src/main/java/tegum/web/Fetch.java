package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Uint8Array;

/** Files of this site. */
final class Fetch {
    private Fetch() {}

    /** Who gets a file. */
    interface Taken {
        /**
         * The file is here.
         *
         * @param bytes of the file; none if it could not be had
         */
        void taken(byte[] bytes);
    }

    @JSFunctor
    private interface Arrived extends JSObject {
        void arrived(Uint8Array bytes);
    }

    /** Fetches a file. */
    static void bytes(String address, Taken taken) {
        load(address, bytes -> {
            byte[] copied = new byte[bytes.getLength()];
            for (int i = 0; i < copied.length; i++) {
                copied[i] = (byte) bytes.get(i);
            }
            taken.taken(copied);
        });
    }

    @JSBody(
            params = {"address", "arrived"},
            script = "fetch(address).then(function(answer) {"
                    + " if (!answer.ok) { throw new Error('status ' + answer.status); } return answer.arrayBuffer(); })"
                    + ".then(function(buffer) { return new Uint8Array(buffer); },"
                    + " function() { return new Uint8Array(0); })"
                    + ".then(function(bytes) { arrived(bytes); });")
    private static native void load(String address, Arrived arrived);
}
