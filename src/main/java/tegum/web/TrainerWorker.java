package tegum.web;

import org.teavm.jso.JSBody;

/** Stand-in for the trainer. */
public final class TrainerWorker {
    private TrainerWorker() {}

    public static void main(String[] args) {
        post("ready");
    }

    @JSBody(params = "text", script = "self.postMessage(text);")
    private static native void post(String text);
}
