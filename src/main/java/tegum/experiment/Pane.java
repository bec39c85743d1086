package tegum.experiment;

import tegum.view.Picture;

/**
 * One of the pictures of an exhibit, which stand side by side where there is room.
 *
 * @param title such as "Measured"
 * @param subtitle what is plotted, said after the title
 * @param picture what is drawn
 */
public record Pane(String title, String subtitle, Picture picture) {}
