using System;
using System.Text;

namespace E911Config.Shell;

internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            var options = ShellOptions.Parse(args);
            if (options.ShowHelp)
            {
                Console.Out.WriteLine(ShellOptions.Usage);
                return 0;
            }

            using var session = new ShellSession(options);
            return session.Run();
        }
        catch (ShellException e)
        {
            Console.Error.WriteLine("E911Config.Shell: " + e.Message);
            return e.ExitCode;
        }
    }
}
