package tegum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stand-in for the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("site")) {
            Files.writeString(Path.of(args[2], "index.html"), """
                    <!doctype html><html lang="en"><meta charset="utf-8"><title>starting</title>
                    <script type="module">import {main} from "./page.js"; main([]);</script>
                    """);
            return;
        }
        System.out.println(String.join(" ", args));
    }
}
