using System;
using System.IO;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests;

/// <summary>Texts that are compared with a file beside the tests. With <c>E911_UPDATE_GOLDEN=1</c> the file is written instead.</summary>
internal static class Golden
{
    /// <summary>The environment variable that asks for the files to be written.</summary>
    public const string Variable = "E911_UPDATE_GOLDEN";

    public static void Equal(string file, string actual)
    {
        var path = Repository.File("tests/E911Config.Core.Tests/" + file);
        var text = actual.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable(Variable) == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal), text);
    }
}
