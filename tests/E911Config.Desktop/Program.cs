using System;
using System.Globalization;

namespace E911Config.Desktop;

/// <summary>Writes the product's files of a design and a snapshot into a folder: what Core makes on this runtime.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length is not (3 or 4))
        {
            Console.Error.WriteLine("usage: E911Config.Desktop.exe design snapshot folder [culture]");
            return 2;
        }

        if (arguments.Length == 4) CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(arguments[3]);
        WrittenFiles.Write(arguments[0], arguments[1], arguments[2]);
        Console.WriteLine(typeof(object).Assembly.GetName());
        return 0;
    }
}
