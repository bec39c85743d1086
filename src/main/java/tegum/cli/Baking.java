package tegum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Baked;
import tegum.experiment.Entry;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.experiment.Results;
import tegum.experiment.Rule;
import tegum.experiment.Survey;
import tegum.train.Trainer;

/** {@code tegum bake}: surveys that take too long for a page, trained by the same code and kept as files of the site. */
final class Baking {
    static final Rule.Whole THREADS = new Rule.Whole(1, 256);

    private Baking() {}

    /**
     * Bakes.
     *
     * @param arguments {@code ID [--survey SURVEY] [--threads N]}; without a survey, all that are to be baked
     */
    static String run(List<String> arguments) {
        Arguments parsed = Arguments.parse(arguments, List.of("--survey", "--threads"), List.of());
        Entry entry = parsed.entry();
        int threads = parsed.whole("--threads", THREADS, Runtime.getRuntime().availableProcessors());
        StringBuilder told = new StringBuilder();
        for (Survey survey : wanted(entry, parsed)) {
            Results results = Surveys.run(survey, threads, System.err);
            Path file = Surveys.file(survey);
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, Baked.encode(survey, results, Trainer.VERSION));
                told.append(file).append(": ").append(Files.size(file)).append(" bytes\n");
            } catch (IOException e) {
                throw new InvalidInput(
                        Problem.CANNOT_WRITE, "file", "in a directory that may be written to", "" + file);
            }
        }
        return told.toString();
    }

    private static List<Survey> wanted(Entry entry, Arguments parsed) {
        if (parsed.has("--survey")) {
            return List.of(Surveys.named(entry, parsed.value("--survey", "")));
        }
        List<Survey> baked = new ArrayList<>();
        for (Survey survey : Surveys.of(entry).values()) {
            // one that an exhibit shares with another experiment is baked with that one
            if (survey.baked() && survey.experiment().equals(entry.experiment().id())) {
                baked.add(survey);
            }
        }
        return baked;
    }
}
