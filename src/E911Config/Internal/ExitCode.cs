using System;
using System.Management.Automation;

namespace E911Config.Internal;

/// <summary>The exit code of a command with -EnableExit: 1 failure, else 2 differences, else 3 inconclusive, else 0.</summary>
internal sealed class ExitCode
{
    private readonly PSCmdlet cmdlet;
    private readonly Func<bool> isAsked;
    private int code;

    /// <summary>Begins with 0.</summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="isAsked">Whether it is to set the code of the process.</param>
    public ExitCode(PSCmdlet cmdlet, Func<bool> isAsked)
    {
        this.cmdlet = cmdlet;
        this.isAsked = isAsked;
    }

    /// <summary>Takes in what one result says.</summary>
    public void Add(int other) => code = code == 0 ? other : other == 0 ? code : Math.Min(code, other);

    /// <summary>Takes in a failure. The code is set at once: where errors end the statement, nothing comes after this.</summary>
    public void Fail()
    {
        Add(1);
        Set();
    }

    /// <summary>Sets the code of the process, if that is asked.</summary>
    public void Set()
    {
        if (isAsked()) cmdlet.Host.SetShouldExit(code);
    }
}
