package curvewise.cli;

final class Curvewise {
    public static void main(String[] a) {
        System.out.println("hi");
    }
}
