package tegum.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Baked;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.InvalidInput;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.math.Join;
import tegum.math.Split;
import tegum.session.AskedSurveys.Keyed;
import tegum.train.Trainer;
import tegum.view.Mark;

/**
 * An exhibit in use: its state, what its surveys have found, kept while dials go elsewhere and back, and the pool that
 * works on them one after another.
 */
public final class ExhibitLab {
    private final Pool pool;
    private final AskedSurveys asked = new AskedSurveys();
    private final AskedSurveys askedByOther = new AskedSurveys();
    private final Map<String, Results> found = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private boolean lostOnly; // whether just those surveys are worked on whose files cannot be used
    private Runnable listener = () -> {};
    private Exhibit exhibit;
    private @Nullable Exhibit offered;
    private State state;
    private String working = "";

    /**
     * An exhibit with every dial where it stands at first.
     *
     * @param pool of its own
     */
    public ExhibitLab(Exhibit exhibit, Pool pool) {
        this.exhibit = exhibit;
        this.pool = pool;
        state = State.of(exhibit);
        pool.onChange(this::pooled);
    }

    /** Says who wants to know of every change; called often, so it should only note it. */
    public void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** The exhibit. */
    public Exhibit exhibit() {
        return exhibit;
    }

    /**
     * Offers another exhibit of the same kind and the same dials, such as one of other settings. It takes the place of
     * the present one at once if that has nothing to show, or if the other's models are all there; otherwise with the
     * next {@link #start}.
     */
    public void offer(Exhibit other) {
        if (Join.with(" ", keys(other)).equals(Join.with(" ", keys(exhibit)))) {
            offered = null;
        } else if (!pool.isBusy() && (isEmpty() || !isIncomplete(other))) {
            take(other);
        } else {
            offered = other;
        }
        listener.run();
    }

    /** The exhibit that the next {@link #start} would show, if it is another. */
    public @Nullable Exhibit offered() {
        return offered;
    }

    private void take(Exhibit other) {
        exhibit = other;
        offered = null;
        change(state.withMark(Mark.NONE).withPicked(Mark.NONE));
    }

    @SuppressWarnings("ReferenceEquality") // the very one that is shown
    private List<Keyed> surveys(Exhibit of) {
        return (of == exhibit ? asked : askedByOther).of(of, state);
    }

    private List<String> keys(Exhibit of) {
        List<String> keys = new ArrayList<>();
        for (Keyed survey : surveys(of)) {
            keys.add(survey.key());
        }
        return keys;
    }

    /** Whether the exhibit trains or searches for anything where its dials stand. */
    public boolean hasSurveys() {
        return !surveys(exhibit).isEmpty();
    }

    /** Whether what it shows is one run, at the moments at which it was kept. */
    public boolean isRecorded() {
        return exhibit.seed().isPresent();
    }

    private boolean isEmpty() {
        for (String key : keys(exhibit)) {
            if (found.getOrDefault(key, Results.NONE).done() > 0) {
                return false;
            }
        }
        return true;
    }

    /** What its pictures depend on. */
    public State state() {
        List<Results> results = new ArrayList<>();
        for (String key : keys(exhibit)) {
            results.add(found.getOrDefault(key, Results.NONE));
        }
        return state.withResults(results);
    }

    /**
     * Sets a dial.
     *
     * @throws InvalidInput if the text breaks the dial's rule
     */
    public void set(Dial dial, String text) {
        change(exhibit.turned(state().with(dial, dial.parse(text)), dial));
    }

    /** Points at a mark. */
    public void point(Mark mark) {
        if (!mark.equals(state.mark())) {
            change(state.withMark(mark));
        }
    }

    /** Chooses a mark. */
    public void pick(int pane, Mark mark) {
        change(exhibit.pick(state().withPicked(mark), pane, mark));
    }

    /** Moves the pointer while pressed; returns whether that did anything. */
    @SuppressWarnings("ReferenceEquality") // an exhibit that does nothing gives back the very state
    public boolean drag(Drag drag) {
        State before = state();
        State after = exhibit.drag(before, drag);
        if (after == before) {
            return false;
        }
        change(after);
        return true;
    }

    private void change(State next) {
        state = next;
        if (!working.isEmpty() && !isWanted(working)) {
            pool.cancel(); // the dials have gone on to other models
        }
        listener.run();
    }

    private boolean isWanted(String key) {
        return keys(exhibit).contains(key);
    }

    /** A survey whose file the page should fetch: it is baked, and nothing of it is known yet. */
    public List<Survey> wanted() {
        List<Survey> wanted = new ArrayList<>();
        for (Keyed keyed : surveys(exhibit)) {
            if (keyed.survey().baked() && !found.containsKey(keyed.key()) && !notes.containsKey(keyed.key())) {
                wanted.add(keyed.survey());
            }
        }
        return wanted;
    }

    /** Whether a survey's file is on its way. */
    public boolean isFetching() {
        for (Keyed keyed : surveys(exhibit)) {
            if (keyed.survey().baked()
                    && !found.containsKey(keyed.key())
                    && notes.getOrDefault(keyed.key(), "no").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Notes that a survey's file is on its way. */
    public void expect(Survey survey) {
        notes.put(survey.key(), "");
    }

    /**
     * Takes a survey's file. If it cannot be used, its models are trained here instead, and the pool asks first if that
     * takes long.
     *
     * @param file its bytes; empty if it could not be had
     * @return what is wrong with it, or nothing
     */
    public String take(Survey survey, byte[] file) {
        String wrong = "";
        try {
            found.put(survey.key(), Baked.decode(survey, file, Trainer.VERSION));
            state = exhibit.arrived(state());
        } catch (InvalidInput refused) {
            wrong = refused.getMessage() + " " + refused.remedy();
        }
        notes.put(survey.key(), wrong);
        if (!wrong.isEmpty() && !pool.isBusy()) {
            lostOnly = true;
            work();
        }
        listener.run();
        return wrong;
    }

    private boolean isLost(Keyed survey) {
        return !notes.getOrDefault(survey.key(), "").isEmpty();
    }

    /** How many models the next press of the button would train, or how many optima it would search for. */
    public int missing(Survey.Method method) {
        return missing(offered == null ? exhibit : offered, method);
    }

    /** Whether the next press of the button would do anything. */
    public boolean isIncomplete() {
        return isIncomplete(offered == null ? exhibit : offered);
    }

    private boolean isIncomplete(Exhibit of) {
        for (Keyed keyed : surveys(of)) {
            if (left(keyed) > 0) {
                return true;
            }
        }
        return false;
    }

    private int missing(Exhibit of, Survey.Method method) {
        int missing = 0;
        for (Keyed keyed : surveys(of)) {
            missing += keyed.survey().method() == method
                    ? left(keyed) * keyed.survey().kept()
                    : 0;
        }
        return missing;
    }

    /** Whether part of what the next press of the button is about has been done here already. */
    public boolean isBegun() {
        boolean begun = false;
        for (Keyed keyed : surveys(exhibit)) {
            Results results = found.getOrDefault(keyed.key(), Results.NONE);
            begun |= results.source().isEmpty() && results.done() > 0;
        }
        return begun && offered == null && isIncomplete(exhibit);
    }

    /** Cells of a survey that have not been worked on here. */
    private int left(Keyed keyed) {
        Results results = found.getOrDefault(keyed.key(), Results.NONE);
        boolean fetched = !results.source().isEmpty();
        return keyed.survey().cells().size() - (fetched ? 0 : results.done());
    }

    /** Trains here what has not been trained here, a fetched survey from its beginning; of what is offered, if any is. */
    public void start() {
        if (offered != null) {
            take(offered);
        }
        lostOnly = false;
        work();
    }

    private void work() {
        for (Keyed keyed : surveys(exhibit)) {
            if (left(keyed) > 0 && (!lostOnly || isLost(keyed))) {
                working = keyed.key();
                Results known = found.getOrDefault(working, Results.NONE);
                pool.start(keyed.survey(), known.source().isEmpty() ? known : Results.NONE);
                return;
            }
        }
        working = "";
    }

    private void pooled() {
        if (!working.isEmpty() && pool.results().cells() > 0) {
            found.put(working, pool.results());
            state = exhibit.arrived(state());
            boolean complete = pool.results().done() == pool.results().cells();
            if (complete) {
                work();
            }
        }
        listener.run();
    }

    /** Version of the arithmetic that trained the models shown; empty where none has been trained. */
    public String engine() {
        String engine = "";
        for (String key : keys(exhibit)) {
            Results results = found.getOrDefault(key, Results.NONE);
            if (results.done() > 0) {
                engine = results.source().isEmpty() ? pool.engine() : Trainer.VERSION;
            }
        }
        return engine;
    }

    /** The pool. */
    public Pool pool() {
        return pool;
    }

    /** Dials that do not stand where they did at first, as {@code exhibit.dial=value}, separated by ampersands. */
    public String link() {
        StringBuilder text = new StringBuilder();
        for (Dial dial : exhibit.dials()) {
            double value = state.get(dial);
            if (value != dial.start()) {
                text.append(text.length() == 0 ? "" : "&")
                        .append(exhibit.id())
                        .append('.')
                        .append(dial.id())
                        .append('=')
                        .append(dial.text(value).replace(' ', '+'));
            }
        }
        return text.toString();
    }

    /**
     * Sets the dials that a link names; those of other exhibits are passed over.
     *
     * @return what could not be taken, one line each
     */
    public List<String> open(String link) {
        List<String> refused = new ArrayList<>();
        for (String part : Split.at('&', link)) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.startsWith(exhibit.id() + ".")) {
                take(part.substring(exhibit.id().length() + 1, equals), part.substring(equals + 1), refused);
            }
        }
        return refused;
    }

    private void take(String id, String text, List<String> refused) {
        for (Dial dial : exhibit.dials()) {
            if (dial.id().equals(id)) {
                try {
                    set(dial, text.replace('+', ' '));
                } catch (InvalidInput wrong) {
                    refused.add(wrong.getMessage());
                }
                return;
            }
        }
        refused.add("there is no dial " + id);
    }
}
