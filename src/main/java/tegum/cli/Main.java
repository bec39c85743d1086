package tegum.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Stand-in for the command line. */
public final class Main {
    /** Version of the project, as the build file says it. */
    static final String VERSION = "0.1.0";

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("site")) {
            Site.write(Path.of("webapp", "templates"), Path.of(args[2]));
            return;
        }
        System.out.println(String.join(" ", args));
    }
}
