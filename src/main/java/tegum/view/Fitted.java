package tegum.view;

/** Text that gives way where there is no room: first its last parts, which stand after plus signs, then letters. */
final class Fitted {
    private static final String PART = " + ";
    private static final String MORE = " …";

    private Fitted() {}

    /** As much of the text as fits into so many CSS pixels at a label's usual size. */
    static String of(String text, double room) {
        String shown = text;
        int end = text.length();
        while (end > 0 && Label.of(shown).width() > room) {
            int part = text.lastIndexOf(PART, end - 1);
            end = part > 0 ? part : end - 1;
            shown = text.substring(0, end) + MORE;
        }
        return shown;
    }
}
