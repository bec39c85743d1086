package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.PlanarShape.Kind;
import tegum.math.Decimal;
import tegum.math.Join;
import tegum.math.Split;

/**
 * An experiment as text, which its page brings along, so that the page's script knows none. Three lines, then one for
 * each preset, panel and claim; fields have tabs between:
 *
 * <pre>
 * number, id, title, settings, seed
 * controls, with a space between
 * pictures, with a space between
 * preset, name, settings
 * panel, label, settings
 * first, how many claims belong together
 * reached, what varies, shares of seeds that reach the next claim
 * shape | range | count | whole | loss, the reference's settings, what varies, …
 * </pre>
 *
 * Settings stand there where they differ: the model's from {@link Config#PLAIN}, a reference's from the model's.
 */
public final class ExperimentCodec {
    private final List<String> lines;
    private int next;

    private ExperimentCodec(List<String> lines) {
        this.lines = lines;
    }

    /** The text of an experiment. */
    public static String encode(Experiment experiment) {
        ExperimentCodec out = new ExperimentCodec(new ArrayList<>());
        out.line(
                experiment.number(),
                experiment.id(),
                experiment.title(),
                Setting.text(experiment.base().differences(Config.PLAIN)),
                String.valueOf(experiment.seed()));
        List<String> controls = new ArrayList<>();
        for (Control control : experiment.controls()) {
            controls.add(control.text());
        }
        out.line(Join.with(" ", controls));
        out.line(Join.with(" ", experiment.views()));
        for (Preset preset : experiment.presets()) {
            out.line("preset", preset.name(), Setting.text(preset.settings()));
        }
        for (Sweep.Panel panel : experiment.sweep().panels()) {
            out.line("panel", panel.label(), Setting.text(panel.settings()));
        }
        for (Claim claim : experiment.claims()) {
            out.write(claim, experiment.base());
        }
        return Join.with("\n", out.lines);
    }

    private void line(String... fields) {
        for (String field : fields) {
            if (field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a tab or a line's end in " + field);
            }
        }
        lines.add(Join.with("\t", List.of(fields)));
    }

    private void write(Claim claim, Config base) {
        if (claim instanceof FirstKnown known) {
            line("first", String.valueOf(known.claims().size()));
            for (Claim one : known.claims()) {
                write(one, base);
            }
        } else if (claim instanceof Reached reached) {
            line("reached", reached.varied().id(), reached.text());
            write(reached.claim(), base);
        } else if (claim instanceof ShapeClaim shape) {
            List<String> fields = head("shape", shape.reference(), base);
            for (ShapeClaim.Row row : shape.rows()) {
                fields.add(Decimal.text(row.least()));
                fields.add(Decimal.text(row.most()));
                fields.add(row.kind().name());
                fields.add(row.words());
            }
            line(fields.toArray(new String[0]));
        } else if (claim instanceof RangeClaim range) {
            List<String> rows = new ArrayList<>();
            for (RangeClaim.Row row : range.rows()) {
                rows.add(Decimal.text(row.density()) + ":" + Decimal.text(row.least()) + ".." + Decimal.text(row.most())
                        + "±" + Decimal.text(row.tolerance()));
            }
            table(head("range", range.reference(), base), rows, range.quantity().name());
        } else if (claim instanceof CountClaim count) {
            List<String> rows = new ArrayList<>();
            for (CountClaim.Row row : count.rows()) {
                rows.add(Decimal.text(row.density()) + ":" + row.count() + "±" + row.tolerance());
            }
            table(head("count", count.reference(), base), rows);
        } else if (claim instanceof WholeClaim whole) {
            List<String> rows = new ArrayList<>();
            for (WholeClaim.Row row : whole.rows()) {
                rows.add(Decimal.text(row.density()) + ":" + Decimal.text(row.value()) + "±"
                        + Decimal.text(row.tolerance()));
            }
            table(head("whole", whole.reference(), base), rows, whole.whole().name(), whole.source());
        } else if (claim instanceof LossClaim loss) {
            List<String> rows = new ArrayList<>();
            for (LossClaim.Row row : loss.rows()) {
                rows.add(Decimal.text(row.density()) + ":" + Decimal.text(row.loss()));
            }
            table(head("loss", loss.reference(), base), rows, loss.source().name());
        } else {
            throw new IllegalArgumentException("no text for " + claim.getClass().getSimpleName());
        }
    }

    private static List<String> head(String kind, Reference reference, Config base) {
        return new ArrayList<>(List.of(
                kind,
                Setting.text(reference.config().differences(base)),
                reference.varied().id()));
    }

    private void table(List<String> fields, List<String> rows, String... more) {
        fields.add(Join.with(" ", rows));
        fields.addAll(List.of(more));
        line(fields.toArray(new String[0]));
    }

    /**
     * The experiment of a text.
     *
     * @throws IllegalArgumentException if the text is not one of {@link #encode}
     */
    public static Experiment decode(String text) {
        return new ExperimentCodec(Split.at('\n', text)).experiment();
    }

    private Experiment experiment() {
        List<String> name = fields();
        Config base = Config.PLAIN.with(Setting.parseAll(name.get(3)));
        String controls = lines.get(next++);
        String views = lines.get(next++);
        List<Preset> presets = new ArrayList<>();
        List<Sweep.Panel> panels = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        while (next < lines.size()) {
            List<String> fields = fields();
            if (fields.get(0).equals("preset")) {
                presets.add(Preset.of(fields.get(1), fields.get(2)));
            } else if (fields.get(0).equals("panel")) {
                panels.add(new Sweep.Panel(fields.get(1), Setting.parseAll(fields.get(2))));
            } else {
                claims.add(claim(fields, base));
            }
        }
        return new Experiment(
                name.get(0),
                name.get(1),
                name.get(2),
                base,
                Integer.parseInt(name.get(4)),
                controls.isEmpty() ? List.of() : Control.parseAll(controls),
                presets,
                new Sweep(panels),
                views.isEmpty() ? List.of() : Split.at(' ', views),
                claims);
    }

    private List<String> fields() {
        return Split.at('\t', lines.get(next++));
    }

    private Claim claim(List<String> fields, Config base) {
        if (fields.get(0).equals("first")) {
            List<Claim> claims = new ArrayList<>();
            for (int k = Integer.parseInt(fields.get(1)); k > 0; k--) {
                claims.add(claim(fields(), base));
            }
            return new FirstKnown(claims);
        }
        if (fields.get(0).equals("reached")) {
            return Reached.of(claim(fields(), base), base, Key.named(fields.get(1)), fields.get(2));
        }
        Reference reference = new Reference(base.with(Setting.parseAll(fields.get(1))), Key.named(fields.get(2)));
        return switch (fields.get(0)) {
            case "shape" -> shape(reference, fields);
            case "range" -> RangeClaim.of(reference, Quantity.valueOf(fields.get(4)), fields.get(3));
            case "count" -> CountClaim.of(reference, fields.get(3));
            case "whole" ->
                WholeClaim.of(reference, WholeClaim.Whole.valueOf(fields.get(4)), fields.get(5), fields.get(3));
            case "loss" -> LossClaim.of(reference, LossClaim.Source.valueOf(fields.get(4)), fields.get(3));
            default -> throw new IllegalArgumentException("no line begins with " + fields.get(0));
        };
    }

    private static Claim shape(Reference reference, List<String> fields) {
        List<ShapeClaim.Row> rows = new ArrayList<>();
        for (int k = 3; k < fields.size(); k += 4) {
            rows.add(new ShapeClaim.Row(
                    Decimal.parse(fields.get(k)),
                    Decimal.parse(fields.get(k + 1)),
                    Kind.valueOf(fields.get(k + 2)),
                    fields.get(k + 3)));
        }
        return new ShapeClaim(reference, rows);
    }
}
