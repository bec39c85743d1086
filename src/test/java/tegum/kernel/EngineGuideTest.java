package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import run.endive.wasm.Parser;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.OpCode;

/**
 * The code shown in docs/engine.md is code that is written, as a parser that knows nothing of the assembler reads it.
 * To take it anew:
 *
 * <pre>mvn -q -Ddev test -Dtest=EngineGuideTest -Dtegum.record</pre>
 */
final class EngineGuideTest {
    private static final Path GUIDE = Path.of("docs/engine.md");
    private static final String FENCE = "```";
    private static final Blueprint SHOWN =
            new Blueprint(Variant.RELU, 2, 1, 64, Form.DENSE, Blueprint.Draw.INDEPENDENT, false);

    /** Among the functions of the dense form: draw, trim, block. */
    private static final int BLOCK = 2;

    private static final List<String> LAST = List.of("set", "store", "if", "loop", "end", "call");

    @Test
    void theGuideShowsTheCodeOfToday() throws IOException {
        String text = Files.readString(GUIDE);
        int begin = text.indexOf(FENCE + "wasm\n");
        int end = text.indexOf("\n" + FENCE, begin);
        assertTrue(begin >= 0 && end > begin, "no code in the guide");
        int code = begin + FENCE.length() + "wasm\n".length();
        String expected = String.join("\n", hiddenLayer());
        if (System.getProperty("tegum.record") != null) {
            text = text.substring(0, code) + expected + text.substring(end);
            Files.writeString(GUIDE, text);
            end = code + expected.length();
        }
        assertEquals(expected, text.substring(code, end));
    }

    @Test
    void theGuidesMemoryIsThatOfThePlan() throws IOException {
        String text = Files.readString(GUIDE);
        Places places = new Places(SHOWN);
        StringBuilder rows = new StringBuilder("|---|---|---|\n");
        for (String name : List.of("parameters", "hidden", "slopes of outputs", "lane sums")) {
            Memory.Region region = places.memory.regions().stream()
                    .filter(of -> of.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            rows.append("| %d | %s | %d |\n".formatted(region.address(), name, region.bytes()));
        }
        assertTrue(text.contains(rows + "\n"), () -> "the table's rows are\n" + rows);
    }

    /** H = W X: the first loop of the block's function and what leads to it, a statement to a line. */
    private static List<String> hiddenLayer() {
        byte[] module = new KernelCompiler(new Places(SHOWN)).compile();
        List<AnnotatedInstruction> instructions =
                Parser.parse(module).codeSection().getFunctionBody(BLOCK).instructions();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int depth = 0;
        for (AnnotatedInstruction instruction : instructions) {
            String word = word(instruction);
            if (word.equals("end")) {
                depth--;
            }
            line.append(line.isEmpty() ? "  ".repeat(depth) : "  ").append(text(word, instruction));
            if (word.equals("loop")) {
                depth++;
            }
            if (LAST.contains(word.substring(word.lastIndexOf(word.contains("br_") ? '_' : '.') + 1))) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (word.equals("end") && depth == 0) {
                return lines;
            }
        }
        throw new AssertionError("no loop");
    }

    private static String word(AnnotatedInstruction instruction) {
        OpCode code = instruction.opcode();
        String name = code.name().toLowerCase(Locale.ROOT);
        return code == OpCode.BR_IF ? name : name.replaceFirst("_", ".");
    }

    private static String text(String word, AnnotatedInstruction instruction) {
        if (word.equals("loop") || word.equals("end")) {
            return word;
        }
        if (word.contains("load") || word.contains("store")) {
            return word + " +" + instruction.operand(1);
        }
        StringBuilder text = new StringBuilder(word);
        for (long operand : instruction.operands()) {
            text.append(' ').append(operand);
        }
        return text.toString();
    }
}
