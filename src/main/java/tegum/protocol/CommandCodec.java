package tegum.protocol;

/** Commands as frames and back. */
public final class CommandCodec {
    private static final float[] EMPTY = {};

    private CommandCodec() {}

    /** The frame of a command. */
    public static Frame encode(Command command) {
        Fields fields = new Fields(name(command)).put("run", command.run());
        float[] body = EMPTY;
        if (command instanceof Command.Start start) {
            fields.put("settings", start.settings())
                    .put("seed", start.seed())
                    .put("edits", start.edits())
                    .put("step", start.step());
        } else if (command instanceof Command.StartSweep sweep) {
            fields.put("models", sweep.models()).put("seed", sweep.seed()).put("step", sweep.step());
        } else if (command instanceof Command.FindCell cell) {
            fields.put("settings", cell.settings())
                    .put("method", cell.method())
                    .put("models", cell.models())
                    .put("seed", cell.seed());
        } else if (command instanceof Command.Train train) {
            fields.put("step", train.step());
        } else if (command instanceof Command.Change change) {
            fields.put("setting", change.setting());
        } else if (command instanceof Command.Fork fork) {
            fields.put("step", fork.step());
        } else if (command instanceof Command.Measure measure) {
            fields.put("step", measure.step()).put("samples", measure.samples());
            body = measure.params();
        }
        return new Frame(fields.head(), body);
    }

    private static String name(Command command) {
        if (command instanceof Command.Start) {
            return "start";
        } else if (command instanceof Command.StartSweep) {
            return "sweep";
        } else if (command instanceof Command.FindCell) {
            return "cell";
        } else if (command instanceof Command.Train) {
            return "train";
        } else if (command instanceof Command.Report) {
            return "report";
        } else if (command instanceof Command.Change) {
            return "change";
        } else if (command instanceof Command.Fork) {
            return "fork";
        }
        return "measure";
    }

    /**
     * The command of a frame.
     *
     * @throws IllegalArgumentException if the frame is not one of a command
     */
    public static Command decode(Frame frame) {
        Fields fields = Fields.parse(frame.head());
        int run = fields.whole("run");
        return switch (fields.name()) {
            case "start" ->
                new Command.Start(
                        run, fields.text("settings"), fields.whole("seed"), fields.text("edits"), fields.whole("step"));
            case "sweep" ->
                new Command.StartSweep(run, fields.text("models"), fields.whole("seed"), fields.whole("step"));
            case "cell" ->
                new Command.FindCell(
                        run,
                        fields.text("settings"),
                        fields.text("method"),
                        fields.whole("models"),
                        fields.whole("seed"));
            case "train" -> new Command.Train(run, fields.whole("step"));
            case "report" -> new Command.Report(run);
            case "change" -> new Command.Change(run, fields.text("setting"));
            case "fork" -> new Command.Fork(run, fields.whole("step"));
            case "measure" -> new Command.Measure(run, fields.whole("step"), fields.whole("samples"), frame.body());
            default -> throw new IllegalArgumentException("no command is called " + fields.name());
        };
    }
}
