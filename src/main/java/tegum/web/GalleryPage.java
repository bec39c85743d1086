package tegum.web;

/** The entry of the gallery's script. Nothing is drawn there, so the theme is all that it has to see to. */
public final class GalleryPage {
    private GalleryPage() {}

    /**
     * Starts the gallery.
     *
     * @param args the site's address, ending in a slash
     */
    public static void main(String[] args) {
        Dom.id("tools").add(new Look().button());
    }
}
