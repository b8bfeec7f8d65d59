using System;
using System.Globalization;
using System.IO;

namespace E911Config.Desktop;

/// <summary>Writes the product's files of designs and snapshots: what Core makes on this runtime, in a given culture.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length < 4 || arguments.Length % 2 != 0)
        {
            Console.Error.WriteLine("usage: E911Config.Desktop.exe folder culture design snapshot [design snapshot ...]");
            return 2;
        }

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(arguments[1]);
        for (var at = 2; at < arguments.Length; at += 2)
            WrittenFiles.Write(arguments[at], arguments[at + 1], Path.Combine(arguments[0], WrittenFiles.FolderOf(arguments[at])));
        Console.WriteLine(typeof(object).Assembly.GetName());
        return 0;
    }
}
