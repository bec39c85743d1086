package tegum.cli;

import tegum.experiment.Experiments;
import tegum.experiment.Key;
import tegum.train.Trainer;
import tegum.view.View;
import tegum.view.Views;

/** What {@code tegum help} says. Keys, views and experiments come from their registries. */
final class Help {
    private Help() {}

    static String text() {
        StringBuilder keys = new StringBuilder();
        for (Key key : Key.values()) {
            keys.append("  ").append(Columns.padded(key.id(), 8)).append(key.help());
            keys.append(" Must be ").append(key.rule().words()).append(".\n");
        }
        StringBuilder views = new StringBuilder();
        for (View view : Views.ALL) {
            views.append("  ").append(Columns.padded(view.id(), 16));
            views.append(view.title()).append(", ").append(view.subtitle()).append('\n');
        }
        return """
                Tegum %s trains the models of "Toy Models of Superposition" (engine %s).

                  tegum serve [--port N]     build what is stale and serve the site on http://localhost:8080
                  tegum test [--fast] [--no-install]
                                             run every test; --fast leaves out the browser
                  tegum bench [--quick]      time the engines beside plain JavaScript and TensorFlow.js in a browser
                  tegum bench --page [PAGE]  weigh a page of the built site and time it in a browser
                  tegum bench --pages        time how soon every experiment opens
                  tegum list                 list the experiments
                  tegum train ID [--seed N] [--steps N] [--set KEY=VALUE]... [--json]
                                             train an experiment's models and say what they came to
                  tegum theory ID [--seed N] [--set KEY=VALUE]... [--json]
                                             find the exact optimum of its model, without training
                  tegum figure ID [--view VIEW] [--out FILE.svg] [--theme light|dark] [--width N]
                                  [--seed N] [--steps N] [--set KEY=VALUE]...
                                             train the model in focus and draw it
                  tegum figure ID --exhibit EXHIBIT [--pane N] [--dial ID=VALUE]...
                                  [--out FILE.svg] [--theme light|dark] [--width N]
                                             draw one picture of an exhibit
                  tegum sweep ID [--survey SURVEY] [--threads N] [--json]
                                             train the models of an exhibit, as the page's workers do
                  tegum bake ID [--survey SURVEY] [--threads N]
                                             the same, into the file that the site brings along
                  tegum verify [ID] [--seeds N] [--threads N] [--json]
                                             check every claim on runs of N seeds (20), and every exhibit's
                  tegum help                 say this

                Seeds are whole numbers from 0 to 4294967295. An experiment's page is the place to see what
                its settings do; the same settings and seed give the same bits there and here.

                Keys (an experiment may narrow the rule):
                %s
                Views:
                %s
                An experiment is %s
                """.formatted(Main.VERSION, Trainer.VERSION, keys, views, Experiments.rule());
    }
}
