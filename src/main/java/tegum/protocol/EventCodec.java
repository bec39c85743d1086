package tegum.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tegum.train.Snapshot;

/** Events as frames and back. Snapshots travel in the body, each as step, loss, number of parameters, parameters. */
public final class EventCodec {
    private static final float[] EMPTY = {};
    private static final int BEFORE_PARAMS = 3;

    private EventCodec() {}

    /** The frame of an event. */
    public static Frame encode(Event event) {
        Fields fields = new Fields(name(event)).put("run", event.run());
        float[] body = EMPTY;
        if (event instanceof Event.Trains trains) {
            fields.put("engine", trains.engine())
                    .put("words", trains.words())
                    .put("refusal", trains.refusal())
                    .put("pace", trains.pace());
        } else if (event instanceof Event.Progress progress) {
            fields.put("goal", progress.goal())
                    .put("count", progress.snapshots().size());
            body = pack(progress.snapshots());
        } else if (event instanceof Event.Panels panels) {
            fields.put("goal", panels.goal()).put("count", panels.panels().size());
            body = pack(panels.panels());
        } else if (event instanceof Event.Found found) {
            fields.put("batches", found.batches()).put("count", found.models().size());
            body = pack(found.models());
        } else if (event instanceof Event.Changed changed) {
            fields.put("step", changed.step()).put("setting", changed.setting());
        } else if (event instanceof Event.Forked forked) {
            fields.put("step", forked.step());
        } else if (event instanceof Event.Stopped stopped) {
            fields.put("step", stopped.step()).put("finite", stopped.lastFinite());
        } else if (event instanceof Event.Measured measured) {
            fields.put("step", measured.step()).put("loss", measured.loss()).put("error", measured.error());
        } else if (event instanceof Event.Failed failed) {
            fields.put("message", failed.message());
        }
        return new Frame(fields.head(), body);
    }

    private static String name(Event event) {
        if (event instanceof Event.Trains) {
            return "trains";
        } else if (event instanceof Event.Progress) {
            return "progress";
        } else if (event instanceof Event.Panels) {
            return "panels";
        } else if (event instanceof Event.Found) {
            return "found";
        } else if (event instanceof Event.Changed) {
            return "changed";
        } else if (event instanceof Event.Forked) {
            return "forked";
        } else if (event instanceof Event.Stopped) {
            return "stopped";
        } else if (event instanceof Event.Measured) {
            return "measured";
        }
        return "failed";
    }

    /**
     * The event of a frame.
     *
     * @throws IllegalArgumentException if the frame is not one of an event
     */
    public static Event decode(Frame frame) {
        Fields fields = Fields.parse(frame.head());
        int run = fields.whole("run");
        String name = fields.name();
        if (name.equals("trains")) {
            return new Event.Trains(
                    run, fields.text("engine"), fields.text("words"), fields.text("refusal"), fields.number("pace"));
        } else if (name.equals("progress")) {
            return new Event.Progress(run, fields.whole("goal"), snapshots(frame, fields));
        } else if (name.equals("panels")) {
            return new Event.Panels(run, fields.whole("goal"), snapshots(frame, fields));
        } else if (name.equals("found")) {
            return new Event.Found(run, fields.text("batches"), snapshots(frame, fields));
        } else if (name.equals("changed")) {
            return new Event.Changed(run, fields.whole("step"), fields.text("setting"));
        } else if (name.equals("forked")) {
            return new Event.Forked(run, fields.whole("step"));
        } else if (name.equals("stopped")) {
            return new Event.Stopped(run, fields.whole("step"), fields.whole("finite"));
        } else if (name.equals("measured")) {
            return new Event.Measured(run, fields.whole("step"), fields.number("loss"), fields.number("error"));
        } else if (name.equals("failed")) {
            return new Event.Failed(run, fields.text("message"));
        }
        throw new IllegalArgumentException("no event is called " + name);
    }

    private static List<Snapshot> snapshots(Frame frame, Fields fields) {
        return unpack(frame.body(), fields.whole("count"));
    }

    /** Steps are below 2²⁴, so a float holds them exactly. Models of one row may differ in size. */
    private static float[] pack(List<Snapshot> snapshots) {
        int length = 0;
        for (Snapshot snapshot : snapshots) {
            length += BEFORE_PARAMS + snapshot.params().length;
        }
        float[] body = new float[length];
        int at = 0;
        for (Snapshot snapshot : snapshots) {
            int params = snapshot.params().length;
            body[at] = snapshot.step();
            body[at + 1] = snapshot.loss();
            body[at + 2] = params;
            System.arraycopy(snapshot.params(), 0, body, at + BEFORE_PARAMS, params);
            at += BEFORE_PARAMS + params;
        }
        return body;
    }

    private static List<Snapshot> unpack(float[] body, int count) {
        List<Snapshot> snapshots = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int from = at + BEFORE_PARAMS;
            int end = from + (int) body[at + 2];
            snapshots.add(new Snapshot((int) body[at], body[at + 1], Arrays.copyOfRange(body, from, end)));
            at = end;
        }
        return snapshots;
    }
}
