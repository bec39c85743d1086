package tegum.experiment;

import java.util.List;

/** An experiment that no registry knows, of those parts that a test is about. */
record MadeUp(Config base, List<Control> controls, Sweep sweep, List<Claim> claims) implements Experiment {
    /** One that narrows no rule. */
    static Experiment of(Config base) {
        return new MadeUp(base, List.of(), Sweep.over(Key.DENSITY, "1"), List.of());
    }

    @Override
    public String id() {
        return "made-up";
    }

    @Override
    public String number() {
        return "E999";
    }

    @Override
    public Chapter chapter() {
        return Chapter.GEOMETRY;
    }

    @Override
    public String title() {
        return "Made up";
    }

    @Override
    public Story story() {
        return new Story("?", "", "", "", List.of(), List.of());
    }

    @Override
    public int seed() {
        return 7;
    }

    @Override
    public List<Preset> presets() {
        return List.of();
    }

    @Override
    public List<String> views() {
        return List.of("matrix");
    }

    /** One name of its own. */
    @Override
    public Key key(String name) {
        return name.equals("weight") ? Key.RELATIVE_IMPORTANCE : Key.named(name);
    }
}
