using System;
using System.IO;
using E911Config.Core;
using E911Config.Core.Text;

namespace E911Config.Internal;

/// <summary>The folder of the reports of a nightly check.</summary>
internal static class ReportFolder
{
    /// <summary>Makes it, if it is not there.</summary>
    /// <exception cref="E911Exception">FileUnwritable.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            throw new E911Exception("FileUnwritable", $"The report folder {folder} cannot be made: {error.Message}", error)
                { Target = folder };
        }
    }
}
