package tegum.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tegum.train.Snapshot;

final class CodecTest {
    private static final String HOSTILE = "a b%20=\n%";
    private static final Snapshot SNAPSHOT = new Snapshot(9_999_999, 0.25f, new float[] {1, -2.5f, 1e-20f});

    private static final Snapshot SMALLER = new Snapshot(20, 0.5f, new float[] {3});

    private static final List<Command> COMMANDS = List.of(
            new Command.Start(1, "p=0.1 n=6 ", -5, "3:p=0.2;4:lr=1", 77),
            new Command.FindCell(8, "p=0.1 n=3 ", "TRAIN", 10, -1),
            new Command.StartSweep(2, HOSTILE, 5, 10_000),
            new Command.Train(3, 0),
            new Command.Report(4),
            new Command.Change(5, "p=0.1"),
            new Command.Fork(6, 430),
            new Command.Measure(7, 12, 1024, new float[] {1, 2}));

    private static final List<Event> EVENTS = List.of(
            new Event.Trains(3, "k1", "Its form is dense.", "", 61234.5),
            new Event.Progress(1, 100, List.of(SNAPSHOT, SNAPSHOT)),
            new Event.Panels(2, 100, List.of(SMALLER, SNAPSHOT, SMALLER)), // models of a row differ in size
            new Event.Found(2, "", List.of(SNAPSHOT)),
            new Event.Found(3, "4294967295", List.of(SNAPSHOT, SNAPSHOT)),
            new Event.Changed(3, 50, "p=0.1"),
            new Event.Forked(4, 30),
            new Event.Stopped(5, 312, 310),
            new Event.Measured(6, 40, 0.0214401, 0.00002),
            new Event.Failed(7, HOSTILE));

    private static Set<Class<?>> kinds(List<?> messages) {
        Set<Class<?>> kinds = new HashSet<>();
        messages.forEach(message -> kinds.add(message.getClass()));
        return kinds;
    }

    @Test
    void everyCommandArrivesAsItWasSent() {
        assertEquals(Set.of(Command.class.getPermittedSubclasses()), kinds(COMMANDS));
        for (Command command : COMMANDS) {
            Command back = CommandCodec.decode(CommandCodec.encode(command));
            if (command instanceof Command.Measure measure && back instanceof Command.Measure other) {
                assertArrayEquals(measure.params(), other.params());
                assertEquals(measure.samples(), other.samples());
            } else {
                assertEquals(command, back);
            }
        }
    }

    @Test
    void everyEventArrivesAsItWasSent() {
        assertEquals(Set.of(Event.class.getPermittedSubclasses()), kinds(EVENTS));
        for (Event event : EVENTS) {
            Event back = EventCodec.decode(EventCodec.encode(event));
            if (event instanceof Event.Progress progress && back instanceof Event.Progress other) {
                assertSame(progress.snapshots(), other.snapshots());
                assertEquals(progress.goal(), other.goal());
            } else if (event instanceof Event.Panels panels && back instanceof Event.Panels other) {
                assertSame(panels.panels(), other.panels());
            } else if (event instanceof Event.Found found && back instanceof Event.Found other) {
                assertSame(found.models(), other.models());
                assertEquals(found.batches(), other.batches());
            } else {
                assertEquals(event, back);
            }
        }
    }

    private static void assertSame(List<Snapshot> expected, List<Snapshot> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).step(), found.get(i).step());
            assertEquals(expected.get(i).loss(), found.get(i).loss());
            assertArrayEquals(expected.get(i).params(), found.get(i).params());
        }
    }
}
